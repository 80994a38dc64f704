package org.guichet.sync;

import org.guichet.wire.GrantRequest;
import org.guichet.wire.Hello;
import org.guichet.wire.Push;

/** What the counter does next towards the centre. */
public sealed interface Ask {

    record SayHello(Hello hello) implements Ask {}

    record SendPush(Push push) implements Ask {}

    record FetchFeed(long after) implements Ask {}

    record RequestGrant(GrantRequest request) implements Ask {}

    /** Nothing until then, unless something happens here: milliseconds of the clock that {@link SyncLoop#next} is given. */
    record Wait(long untilMillis) implements Ask {}
}
