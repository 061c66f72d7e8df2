package io.github.migrationtest.core.internal.git;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The output of {@code git cat-file --batch}: a line with type and size before each content, or that there is none. */
final class Batch {

    private final byte[] output;
    private int at;

    Batch(byte[] output) {
        this.output = output;
    }

    Map<String, byte[]> byName(List<String> asked) {
        Map<String, byte[]> contents = new HashMap<>();
        for (String name : asked) {
            String[] header = line().split(" ");
            if (header.length == 3 && header[1].equals("blob") && header[2].matches("\\d+")) {
                int size = Integer.parseInt(header[2]);
                contents.put(name, Arrays.copyOfRange(output, at, at + size));
                at += size + 1;
            } else if (header.length == 3 && header[2].matches("\\d+")) {
                at += Integer.parseInt(header[2]) + 1;
            }
        }
        return contents;
    }

    private String line() {
        int end = at;
        while (end < output.length && output[end] != '\n') {
            end++;
        }
        String line = new String(output, at, end - at, Answer.CHARSET);
        at = Math.min(end + 1, output.length);
        return line;
    }
}
