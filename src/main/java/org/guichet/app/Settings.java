package org.guichet.app;

import org.guichet.journal.JournalUnavailable;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a counter is set to.
 *
 * @param store random name of the store, made with it: tells a store from another one in the same folder
 * @param counter its number in the house and its incarnation
 * @param name as the screen and the tickets say it; empty for {@code Guichet n}
 * @param language of the screen at start
 * @param printer name of the system's printer; empty for the folder of tickets
 * @param mirror folder in which the journal is kept a second time; empty for none
 * @param centre where it is enrolled; null for a counter that holds the whole house by itself
 */
public record Settings(String store, CounterId counter, String name, Language language, String printer,
        String mirror, @Nullable CentreLink centre) {

    /** Of a counter with no centre. */
    public static Settings alone(String store, CounterId counter) {
        return new Settings(store, counter, "", Language.FR, "", "", null);
    }

    /**
     * The centre that a counter is enrolled at.
     *
     * @param url such as {@code https://centre.example:8750}
     * @param house id of the house
     * @param key by which the centre signs grants, base64
     * @param generation of the centre at the enrolment
     * @param authority file with the certificates that the counter trusts, or empty for those of the machine
     * @param machine on which it was enrolled, or empty for a counter that was enrolled before that was noted
     * @param plainAnywhere somebody answers for plain HTTP to another machine
     */
    public record CentreLink(String url, String house, String key, int generation, String authority, String machine,
            boolean plainAnywhere) {

        /** As somebody enrolled it, who answered for plain HTTP to another machine if that is what the address says. */
        static CentreLink enrolled(String url, String house, String key, int generation, String authority,
                String machine) {
            return new CentreLink(url, house, key, generation, authority, machine, PlainHttp.isToOthers(url));
        }
    }

    /** True when seats come from a centre. */
    public boolean isEnrolled() {
        return centre != null;
    }

    /**
     * A copy of an enrolled counter's folder has no anchor on the machine it was brought to; this tells it all the same.
     *
     * @throws JournalUnavailable the counter was enrolled on another machine than this one
     */
    void checkMachine(String machine) {
        if (centre != null && !centre.machine().isEmpty() && !centre.machine().equals(machine)) {
            throw new JournalUnavailable(Message.of("journal.machine", centre.machine()));
        }
    }

    public Settings withLanguage(Language chosen) {
        return new Settings(store, counter, name, chosen, printer, mirror, centre);
    }

    /** @param name of the system's printer; empty for the folder of tickets */
    public Settings withPrinter(String name) {
        return new Settings(store, counter, this.name, language, name, mirror, centre);
    }

    /** The counter's name, as given or by its number. */
    public Message shownName() {
        return name.isEmpty() ? Message.of("shell.counter", counter.number()) : Message.of("shell.counter.named", name);
    }
}
