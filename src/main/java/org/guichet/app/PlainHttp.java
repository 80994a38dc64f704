package org.guichet.app;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses of a centre to which whatever is said can be read on its way. */
final class PlainHttp {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    private PlainHttp() {}

    /** True for plain HTTP to another machine than this one; no name but {@code localhost} is taken for this one. */
    static boolean isToOthers(URI address) {
        String host = address.getHost();
        return "http".equalsIgnoreCase(address.getScheme()) && host != null
                && !LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** As {@link #isToOthers(URI)}; false for what is no address. */
    static boolean isToOthers(String address) {
        try {
            return isToOthers(URI.create(address));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
