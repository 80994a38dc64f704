package org.guichet.lab.simulate;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.guichet.sync.Ask;
import org.guichet.sync.Outbox;
import org.guichet.sync.SyncLoop;
import org.guichet.sync.SyncStatus.Line;
import org.guichet.wire.FeedPage;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.HelloAnswer;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.PushAnswer.Outcome;
import org.guichet.wire.PushAnswer.Result;
import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;

/** Carries the messages of one loop over the network and brings back what came of them. */
final class Courier {

    private final World world;
    private final VirtualClock clock;
    private final Outbox outbox;
    private final SyncLoop loop;

    Courier(World world, VirtualClock clock, Outbox outbox, SyncLoop loop) {
        this.world = world;
        this.clock = clock;
        this.outbox = outbox;
        this.loop = loop;
    }

    SyncLoop loop() {
        return loop;
    }

    Outbox outbox() {
        return outbox;
    }

    /** All is told and nothing is wanted. */
    boolean isDone() {
        return loop.status().waiting() == 0 && loop.wanted() == 0 && loop.status().line() != Line.OFFLINE;
    }

    @Override
    public String toString() {
        return outbox.counter() + " with " + outbox.sequence() + " entries, " + loop.status() + ", wants "
                + loop.wanted();
    }

    /** Does the next thing; false when there is nothing to do yet. */
    boolean step(RandomGenerator random, boolean connected) {
        Ask ask = loop.next(clock.millis());
        if (ask instanceof Ask.Wait) {
            return false;
        }
        try {
            if (!connected) {
                throw new Unreachable("the line is down");
            }
            carry(random, ask);
        } catch (Unreachable e) {
            loop.failed(e, clock.millis());
        } catch (Rejected e) {
            loop.failed(e, clock.millis());
        }
        return true;
    }

    private void carry(RandomGenerator random, Ask ask) {
        SimulatedCentre centre = world.centre();
        switch (ask) {
            case Ask.SayHello(var hello) -> {
                HelloAnswer answer = send(random, () -> centre.ask(port -> port.hello(hello)), (first, again) -> {});
                loop.heard(answer, now());
            }
            case Ask.SendPush(var push) -> {
                world.mayArriveInPart(random, push);
                loop.heard(send(random, () -> world.push(push), Courier::sameConflicts), now());
            }
            case Ask.FetchFeed(var after) -> {
                FeedPage page = send(random, () -> centre.feed(outbox.counter(), after),
                        (first, again) -> {});
                loop.heard(page, now());
            }
            case Ask.RequestGrant(var request) -> loop.heard(request(random, request), now());
            case Ask.Wait _ -> throw new IllegalArgumentException("nothing to carry");
        }
    }

    /** Asks for seats, in the loop's turn or beside it. */
    GrantAnswer request(RandomGenerator random, GrantRequest request) {
        return send(random, () -> world.centre().ask(port -> port.grants(request)), Courier::sameGrant);
    }

    private <T> T send(RandomGenerator random, Supplier<T> message, BiConsumer<T, T> again) {
        int restores = world.centre().restores();
        return world.network().send(random, message, (first, second) -> {
            if (world.centre().restores() == restores) {
                again.accept(first, second);
            }
        });
    }

    private long now() {
        return clock.millis();
    }

    private static void sameGrant(GrantAnswer first, GrantAnswer again) {
        Violation.unless(first.grant() == null || first.grant().equals(again.grant()), 10,
                () -> "asked again, " + first + " became " + again);
    }

    private static void sameConflicts(PushAnswer first, PushAnswer again) {
        List<Result> expected = first.results().stream().map(result -> result.outcome() == Outcome.CONFLICT
                ? result
                : new Result(result.sequence(), Outcome.DUPLICATE, "")).toList();
        Violation.unless(again.results().equals(expected), 10,
                () -> "pushed again, " + first + " became " + again);
    }
}
