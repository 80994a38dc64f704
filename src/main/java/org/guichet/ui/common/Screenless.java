package org.guichet.ui.common;

import java.util.Map;

/** Lets the toolkit start on a machine without a screen, drawing into memory. To be called before the toolkit starts. */
public final class Screenless {

    /** As on the common counter display. */
    private static final String GEOMETRY = "1366x768-32";

    private Screenless() {}

    /** True where no window can be shown: a Unix without a display server. */
    public static boolean isHere() {
        Map<String, String> env = System.getenv();
        boolean unix = !System.getProperty("os.name", "").matches("(?i).*(windows|mac).*");
        return unix && env.getOrDefault("DISPLAY", "").isEmpty() && env.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /** Chooses the toolkit that needs no screen; what was set by hand stays. */
    public static void choose() {
        set("glass.platform", "Monocle");
        set("monocle.platform", "Headless");
        set("prism.order", "sw");
        set("headless.geometry", GEOMETRY);
        set("java.awt.headless", "true");
    }

    private static void set(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
