package org.guichet.lab.chaos;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request or an answer as it stands on the wire. Counters and centre always say how long a body is. */
final class WireMessage {

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *([0-9]+) *$");
    private static final byte[] LAST = "Connection: close\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private WireMessage() {}

    /** Reads a request and makes it the only one of its connection. @return empty when the caller closed without a word */
    static byte[] request(InputStream in) throws IOException {
        ByteArrayOutputStream head = head(in);
        if (head.size() == 0) {
            return new byte[0];
        }
        byte[] body = body(in, head);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(head.toByteArray(), 0, head.size() - 2);
        whole.writeBytes(LAST);
        whole.writeBytes(body);
        return whole.toByteArray();
    }

    /** Reads an answer. @throws IOException it did not come whole */
    static byte[] answer(InputStream in) throws IOException {
        ByteArrayOutputStream whole = head(in);
        if (whole.size() == 0) {
            throw new EOFException();
        }
        whole.writeBytes(body(in, whole));
        return whole.toByteArray();
    }

    private static ByteArrayOutputStream head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < END_OF_HEAD.length()) {
            int next = in.read();
            if (next < 0) {
                if (head.size() == 0) {
                    return head;
                }
                throw new EOFException();
            }
            head.write(next);
            matched = next == END_OF_HEAD.charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return head;
    }

    private static byte[] body(InputStream in, ByteArrayOutputStream head) throws IOException {
        Matcher length = LENGTH.matcher(head.toString(StandardCharsets.ISO_8859_1));
        int size = length.find() ? Integer.parseInt(length.group(1)) : 0;
        byte[] body = in.readNBytes(size);
        if (body.length < size) {
            throw new EOFException();
        }
        return body;
    }
}
