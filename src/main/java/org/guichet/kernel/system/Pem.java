package org.guichet.kernel.system;

import java.util.Base64;

/** Text in which keys are kept (RFC 7468). */
public final class Pem {

    private Pem() {}

    /**
     * The bytes of the first block of that label.
     *
     * @throws IllegalArgumentException there is none, or it is damaged
     */
    public static byte[] block(String pem, String label) {
        String begin = "-----BEGIN " + label + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no " + label);
        }
        return Base64.getDecoder().decode(pem.substring(from + begin.length(), to).replaceAll("\\s", ""));
    }

    static String of(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }
}
