package io.github.migrationtest.core.internal.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a session begins with: a version of the protocol and parameters (PostgreSQL documentation, "StartupMessage"). */
record StartupMessage(int version, Map<String, String> parameters) {

    static StartupMessage read(ByteBuffer body) {
        int version = body.getInt();
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name = Messages.cString(body); !name.isEmpty(); name = Messages.cString(body)) {
            parameters.put(name, Messages.cString(body));
        }
        return new StartupMessage(version, parameters);
    }

    /** The session begins as the door has it; of options, the client's own come last and win. */
    StartupMessage through(Door door) {
        Map<String, String> given = new LinkedHashMap<>(parameters);
        given.put("application_name", door.applicationName());
        if (!door.options().isEmpty()) {
            given.merge("options", door.options(), (own, ours) -> ours + " " + own);
        }
        return new StartupMessage(version, given);
    }

    byte[] toBytes() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parameters.forEach((name, value) -> {
            body.writeBytes(Messages.cString(name));
            body.writeBytes(Messages.cString(value));
        });
        body.write(0);
        ByteBuffer message = ByteBuffer.allocate(2 * Integer.BYTES + body.size());
        return message.putInt(message.capacity())
                .putInt(version)
                .put(body.toByteArray())
                .array();
    }
}
