package org.guichet.architecture.bites.app.command;

import org.guichet.architecture.bites.journal.Journal;

/** Breaks: a command acts only through the use cases. */
final class AppendsItself {

    void run(Journal journal) {
        journal.append("sale");
    }
}
