package org.guichet.central;

import java.util.List;
import org.guichet.central.Cases.Case;
import org.guichet.central.Chains.Chain;
import org.guichet.central.Enrolment.State;
import org.guichet.central.Register.Heard;
import org.guichet.inventory.Guard;
import org.guichet.inventory.Guards;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Hello;
import org.guichet.wire.HelloAnswer;
import org.guichet.wire.HelloAnswer.Verdict;
import org.guichet.wire.Rejected;

/**
 * Compares how far a counter says it is with what the books know of it. A counter that is behind itself was restored from an
 * old copy and is fenced; a centre that is behind what it once acknowledged was restored, and says so.
 */
final class AnswerHello {

    private static final long NANOS_A_MILLI = 1_000_000;

    private final Books books;
    private final TimeSource time;
    private final Guards guards;
    private final Fence fence;
    private final PushSlots slots;

    AnswerHello(Books books, TimeSource time, Guards guards, Fence fence) {
        this.books = books;
        this.time = time;
        this.guards = guards;
        this.fence = fence;
        this.slots = new PushSlots();
    }

    HelloAnswer answer(Hello hello) {
        return books.inTransaction(transaction -> answer(transaction, hello));
    }

    private HelloAnswer answer(Transaction books, Hello hello) {
        Register register = books.register();
        register.lock(hello.counter().number());
        Enrolment enrolment = register.enrolment(hello.counter()).orElseThrow(
                () -> Rejected.because(ErrorCode.UNAUTHORISED, "no counter " + hello.counter().prefix()));
        register.hear(hello.counter(), new Heard(hello.sequence(), time.now()));
        trust(register, hello);
        Chain chain = books.chains().chain(hello.counter());
        int generation = register.generation();
        if (hello.generation() != generation && guards.has(Guard.GENERATION_IN_HELLO)) {
            return say(books, Verdict.CHALLENGE, chain, "generation");
        }
        boolean older = hello.sequence() < Math.max(hello.acknowledged(), chain.accepted());
        boolean told = !older && hello.sequence() == chain.accepted() && hello.head().equals(chain.head());
        if (told && enrolment.answered() < generation) {
            enrolment = enrolment.answering(generation);
            register.put(enrolment);
        }
        if (enrolment.state() != State.ACTIVE) {
            return say(books, Verdict.FENCED, chain, enrolment.state() == State.CLOSED ? "closed" : "revoked");
        }
        if (hello.cursor() > books.feeds().head(hello.counter().number())) {
            books.feeds().skipTo(hello.counter().number(), hello.cursor());
        }
        if (older && hello.acknowledged() < chain.accepted()) {
            // perhaps said long ago and late: whoever says it again knows what is here
            return say(books, Verdict.CHALLENGE, chain, "behind");
        }
        if (older) {
            return fenced(books, enrolment, chain, hello, "older-copy");
        }
        if (hello.sequence() == chain.accepted() && !told) {
            return fenced(books, enrolment, chain, hello, "fork");
        }
        if (hello.acknowledged() > chain.accepted()) {
            if (enrolment.answered() == generation) {
                register.alarm("restored-unannounced");
            }
            return say(books, Verdict.RESEND_FROM, chain, "centre-lost", slot(hello, chain));
        }
        return say(books, Verdict.OK, chain, "", slot(hello, chain));
    }

    /** Also of one that sells no more: gates let in what it printed. No key is ever forgotten, and none beyond the first few learnt. */
    private static void trust(Register register, Hello hello) {
        if (!hello.ticketKeys().isEmpty()) {
            List<String> known = register.ticketKeys(hello.counter());
            hello.ticketKeys().stream().distinct().filter(key -> !known.contains(key))
                    .limit(Math.max(0, Hello.MOST_TICKET_KEYS - known.size()))
                    .forEach(key -> register.trust(hello.counter(), key));
        }
    }

    private HelloAnswer fenced(Transaction books, Enrolment enrolment, Chain chain, Hello hello, String why) {
        books.cases().open(new Case(0, enrolment.counter(), hello.sequence(), 0, "", why, time.now(), ""));
        fence.quarantine(books, enrolment);
        return say(books, Verdict.FENCED, chain, why);
    }

    private long slot(Hello hello, Chain chain) {
        return slots.after(hello.counter(), hello.sequence() - chain.accepted(),
                time.monotonicNanos() / NANOS_A_MILLI);
    }

    private HelloAnswer say(Transaction books, Verdict verdict, Chain chain, String why) {
        return say(books, verdict, chain, why, 0);
    }

    private HelloAnswer say(Transaction books, Verdict verdict, Chain chain, String why, long pushAfter) {
        return new HelloAnswer(verdict, books.register().generation(), chain.accepted(), chain.head(), pushAfter,
                books.feeds().head(chain.counter().number()), books.catalogue().tag(), time.now(), why);
    }
}
