package org.guichet.lab.simulate;

import java.util.Locale;

/** What goes wrong in a run. The numbers are those of the list of faults that the protocol has to survive. */
public enum Fault {
    F1_CRASH, F2_POWER_CUT, F3_TORN, F4_DISK_FULL, F5_FORCE_FAILS, F6_BIT_FLIP, F7_REQUEST_LOST, F8_REPLY_LOST,
    F9_DUPLICATED, F10_REORDERED, F11_BATCH_CUT, F12_CLOCK, F13_CENTRE_CRASH, F14_CENTRE_RESTORED,
    F15_COUNTER_RESTORED, F16_CLONED, F17_REVOKED, F18_RE_ENROLLED, F19_OTHER_VERSION, F20_SECOND_PROCESS,
    F21_PRINTER, F22_KEY_ROTATED, F23_TAMPERED;

    /** Such as {@code F1}. */
    public String code() {
        return name().substring(0, name().indexOf('_'));
    }

    /** The sentence that says what it is. */
    public String key() {
        return "simulate.fault." + code().toLowerCase(Locale.ROOT);
    }
}
