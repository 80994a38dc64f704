package org.guichet.lab.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.wire.Signed;
import org.guichet.wire.http.Body;
import org.guichet.wire.http.Names;

/**
 * HTTP 1.1 on a socket, kept open: requests are bytes that were made before the clock started, so that what is measured is the
 * centre and not a client. One thread.
 */
final class RawConnection implements AutoCloseable {

    /** Behind {@code HTTP/1.1 }. */
    private static final int STATUS = 9;
    private static final int STATUS_LENGTH = 3;

    private static final int BUFFER = 16 * 1_024;

    private final int port;
    private Socket socket;
    private InputStream in;

    RawConnection(int port) throws IOException {
        this.port = port;
        this.socket = dial(port);
        this.in = buffered(socket);
    }

    private static Socket dial(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static InputStream buffered(Socket socket) throws IOException {
        return new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /** What came back. */
    static final class Answer {
        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;

        /** @param headers by their names in lower case */
        private Answer(int status, Map<String, String> headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        int status() {
            return status;
        }

        /** As it came, packed or not. */
        int length() {
            return body.length;
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /** As it was before it was packed. */
        byte[] plain() throws IOException {
            return header("Content-Encoding").equals(Names.GZIP) ? Body.unpacked(body, Integer.MAX_VALUE) : body;
        }
    }

    /** A request as it goes over the wire, signed and packed as a counter's. */
    static byte[] request(String method, String target, Identity me, String nonce, byte[] body) {
        boolean packs = body.length >= Body.WORTH_PACKING;
        byte[] sent = packs ? Body.packed(body) : body;
        String head = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n"
                + Names.COUNTER + ": " + me.counter().dotted() + "\r\n" + Names.NONCE + ": " + nonce + "\r\n"
                + Names.SIGNATURE + ": " + me.signer().sign(Signed.request(method, target, Body.hash(body), nonce))
                + "\r\n" + (packs ? "Content-Encoding: gzip\r\n" : "") + (body.length > 0
                        ? "Content-Type: " + Names.JSON + "\r\nContent-Length: " + sent.length + "\r\n"
                        : "")
                + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + sent.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(sent, 0, all, start.length, sent.length);
        return all;
    }

    Answer say(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        Map<String, String> headers = new HashMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        if (headers.getOrDefault("connection", "").equals("close")) {
            socket.close();
            socket = dial(port);
            in = buffered(socket);
        }
        return new Answer(Integer.parseInt(status, STATUS, STATUS + STATUS_LENGTH, 10), headers, body);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the centre hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
