package io.github.migrationtest.core.internal.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Speaks the protocol and keeps, as text, each message that it gets. */
final class RawClient implements AutoCloseable {

    private static final int TIMEOUT_MS = 15_000;

    private final Socket socket = new Socket();
    private final OutputStream output;
    private final DataInputStream input;

    RawClient(String host, int port, String database, String user, String password) throws IOException {
        socket.connect(new InetSocketAddress(host, port));
        socket.setSoTimeout(TIMEOUT_MS);
        output = socket.getOutputStream();
        input = new DataInputStream(socket.getInputStream());
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("user", user);
        parameters.put("database", database);
        parameters.put("client_encoding", "UTF8");
        output.write(new StartupMessage(3 << 16, parameters).toBytes());
        if (answers("R", 1).get(0).contains("SCRAM-SHA-256")) {
            logIn(password);
        }
        answers(1);
    }

    /** PostgreSQL documentation, "SCRAM-SHA-256 Authentication"; RFC 7677. */
    private void logIn(String password) throws IOException {
        String first = "n=,r=migrationtest";
        byte[] greeting = ("n,," + first).getBytes(StandardCharsets.US_ASCII);
        send(new Messages()
                .add(
                        'p',
                        Messages.cString("SCRAM-SHA-256"),
                        ByteBuffer.allocate(4).putInt(greeting.length).array(),
                        greeting));
        String challenge = answers("R", 1).get(0).substring(2);
        String[] given = challenge.split("[rsi]=");
        String nonce = given[1].replaceFirst(",$", "");
        byte[] salt = Base64.getDecoder().decode(given[2].replaceFirst(",$", ""));
        String last = "c=biws,r=" + nonce;
        try {
            byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, Integer.parseInt(given[3]), 256))
                    .getEncoded();
            byte[] proof = hmac(salted, "Client Key");
            byte[] stored = MessageDigest.getInstance("SHA-256").digest(proof);
            byte[] signature = hmac(stored, first + "," + challenge + "," + last);
            for (int i = 0; i < proof.length; i++) {
                proof[i] ^= signature[i];
            }
            String sent = last + ",p=" + Base64.getEncoder().encodeToString(proof);
            send(new Messages().add('p', sent.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        answers("R", 2);
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    }

    RawClient send(Messages messages) throws IOException {
        output.write(messages.toBytes());
        return this;
    }

    RawClient query(String sql) throws IOException {
        return send(new Messages().add('Q', Messages.cString(sql)));
    }

    /** What comes until the server has said so many times that it is ready, or wants rows. */
    List<String> answers(int ready) throws IOException {
        return answers("ZG", ready);
    }

    private List<String> answers(String ends, int times) throws IOException {
        List<String> answers = new ArrayList<>();
        int left = times;
        while (left > 0) {
            char type = (char) input.readUnsignedByte();
            byte[] body = new byte[input.readInt() - Integer.BYTES];
            input.readFully(body);
            answers.add(told(type, body));
            left -= ends.indexOf(type) >= 0 ? 1 : 0;
        }
        return answers;
    }

    /** Errors and notices without the lines of PostgreSQL's source, which say where it was in which protocol. */
    private static String told(char type, byte[] body) {
        if (type == 'E' || type == 'N') {
            Map<Character, String> fields =
                    new LinkedHashMap<>(ErrorMessage.read(ByteBuffer.wrap(body)).fields());
            fields.keySet().removeAll(List.of('L', 'F'));
            return type + " " + fields;
        }
        if (type == 'T') {
            return "T " + columns(ByteBuffer.wrap(body));
        }
        return type + " "
                + new String(body, StandardCharsets.UTF_8)
                        .replaceAll("[\\x00-\\x1f]+", " ")
                        .strip();
    }

    /** Name, type and format; a table has another OID in each database. */
    private static List<String> columns(ByteBuffer body) {
        List<String> columns = new ArrayList<>();
        int count = body.getShort();
        for (int i = 0; i < count; i++) {
            String name = Messages.cString(body);
            body.getInt();
            columns.add(name + " " + body.getShort() + " " + body.getInt() + " " + body.getShort() + " " + body.getInt()
                    + " " + body.getShort());
        }
        return columns;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
