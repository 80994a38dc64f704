package org.guichet.central.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.guichet.central.Token;
import org.guichet.central.http.Endpoint.Proof;
import org.guichet.i18n.Texts;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.IdSource;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Language;
import org.guichet.kernel.TimeSource;
import org.guichet.kernel.system.Watchdog;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;
import org.guichet.wire.http.Names;
import org.guichet.wire.json.Forms;
import org.guichet.wire.json.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Takes requests in, one after the other of its guards, and sees each of them out with an answer. Safe from any thread. */
final class Door {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    /** How many faults of a message are told. */
    private static final int FAULTS = 5;
    private static final int LONGEST_DETAIL = 600;
    /** How many counters' share of requests the holder of a token has. */
    private static final int CROWD = 20;

    private final Limits limits;
    private final AtWork atWork;
    private final Watchdog watchdog;
    private final TokenBuckets buckets;
    private final Porch porch;
    private final Proofs proofs;
    private final Metrics metrics;
    private final PackedBodies bodies = new PackedBodies();
    private final TimeSource time;
    private final IdSource ids;

    Door(Limits limits, AtWork atWork, Watchdog watchdog, Proofs proofs, Metrics metrics, TimeSource time,
            IdSource ids) {
        this.limits = limits;
        this.atWork = atWork;
        this.watchdog = watchdog;
        this.buckets = new TokenBuckets(time, limits);
        this.porch = new Porch(proofs, buckets);
        this.proofs = proofs;
        this.metrics = metrics;
        this.time = time;
        this.ids = ids;
    }

    Handler handler(Endpoint endpoint) {
        return (request, response) -> handle(endpoint, request, response);
    }

    private void handle(Endpoint endpoint, ServerRequest request, ServerResponse response) {
        UUID id = ids.newId();
        long began = time.monotonicNanos();
        response.header(Names.REQUEST, id.toString());
        Arrival arrival = new Arrival(request);
        if (!atWork.enter()) {
            refuse(response, id, endpoint, turnedAway(endpoint, arrival));
            return;
        }
        try {
            send(response, arrival.takesPacked(), answer(endpoint, arrival, response));
            told(Level.INFO, id, endpoint, response, began, "answered");
        } catch (Rejected e) {
            refuse(response, id, endpoint, e);
            told(Level.INFO, id, endpoint, response, began, e.code().name());
        } catch (InvalidInput e) {
            refuse(response, id, endpoint, Rejected.because(ErrorCode.MALFORMED, faults(e)));
            told(Level.INFO, id, endpoint, response, began, "malformed");
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("request", id).setCause(e).log("failed");
            refuse(response, id, endpoint, Rejected.because(ErrorCode.FAILED, "the centre failed; its log has why"));
        } finally {
            metrics.answered(endpoint.path(), time.monotonicNanos() - began);
            atWork.leave();
        }
    }

    private Rejected turnedAway(Endpoint endpoint, Arrival arrival) {
        try {
            arrival.pass(endpoint.most(), time, limits, watchdog);
            return Rejected.later(ErrorCode.BUSY, 1_000, "the centre is stopping");
        } catch (Rejected e) {
            return e;
        }
    }

    private Answer answer(Endpoint endpoint, Arrival arrival, ServerResponse response) {
        try (Porch.Stay stay = admitted(endpoint, arrival)) {
            byte[] body = arrival.body(endpoint.most(), time, limits, watchdog);
            return atWork.atBooks(endpoint.interactive(), () -> {
                Call.Asker asker = asker(endpoint, arrival, body, response, stay.isCounted());
                stay.leave();
                return endpoint.answer().apply(new Call(asker, body, arrival::parameter, arrival.known()));
            });
        }
    }

    private Porch.Stay admitted(Endpoint endpoint, Arrival arrival) {
        try {
            return porch.admit(endpoint, arrival);
        } catch (Rejected e) {
            arrival.pass(endpoint.most(), time, limits, watchdog);
            throw e;
        }
    }

    private Call.Asker asker(Endpoint endpoint, Arrival arrival, byte[] body, ServerResponse response,
            boolean counted) {
        if (endpoint.proof() == Proof.NONE) {
            return Call.Asker.STRANGER;
        }
        if (endpoint.isByToken(arrival.bearsToken())) {
            return Call.Asker.bearing(token(endpoint, arrival));
        }
        Proofs.Claim claim = arrival.claim();
        CounterId counter = orThrottled(arrival,
                () -> proofs.proven(claim, endpoint.method(), arrival.target(), body));
        if (!counted) {
            buckets.take(counter.dotted(), 1);
        }
        response.header(Names.NONCE, proofs.freshNonce(counter));
        if (endpoint.proof() == Proof.SIGNED_NOW) {
            proofs.checkIsOfNow(counter, claim);
        }
        metrics.heard(counter);
        return Call.Asker.signing(counter);
    }

    private Token token(Endpoint endpoint, Arrival arrival) {
        Token token = orThrottled(arrival, () -> proofs.known(arrival.secret()));
        buckets.take(token.role() + " " + token.name(), CROWD);
        Proofs.checkAllows(token, endpoint.roles());
        return token;
    }

    /** Who guesses is throttled, apart from those who can show who they are. */
    private <T> T orThrottled(Arrival arrival, Supplier<T> proof) {
        try {
            return proof.get();
        } catch (Rejected e) {
            buckets.takeStranger(arrival.source());
            throw e;
        }
    }

    private void send(ServerResponse response, boolean packed, Answer answer) {
        if (!answer.isNew()) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, Names.JSON);
        if (!answer.tag().isEmpty()) {
            response.header(HeaderNames.ETAG, "\"" + answer.tag() + "\"");
        }
        if (packed) {
            response.header(HeaderNames.CONTENT_ENCODING, Names.GZIP);
            response.send(bodies.packed(answer));
        } else {
            response.send(answer.json().get());
        }
    }

    /** Whoever is told to come later is told another moment than the next one. */
    private void refuse(ServerResponse response, UUID id, Endpoint endpoint, Rejected why) {
        long later = why.retryAfterMillis();
        if (later > 0) {
            later += Math.floorMod(id.getLeastSignificantBits(), later);
            response.header(HeaderNames.RETRY_AFTER, Long.toString((later + 999) / 1_000));
        }
        metrics.rejected(why.code());
        response.status(why.code().status()).header(HeaderNames.CONTENT_TYPE, Names.PROBLEM);
        if (why.code() == ErrorCode.UNAUTHORISED && !endpoint.roles().isEmpty()) {
            response.header(HeaderNames.WWW_AUTHENTICATE, Names.BEARER.strip());
        }
        if (endpoint.most() > 0) {
            // what is left of a body that came too slowly or was cut is nobody's
            response.header(HeaderNames.CONNECTION, "close");
        }
        String detail = why.detail().substring(0, Math.min(why.detail().length(), LONGEST_DETAIL));
        response.send(Forms.PROBLEM.write(new Rejection(
                Rejected.of(why.code(), detail, why.accepted(), later), id.toString())));
    }

    private static String faults(InvalidInput input) {
        return input.problems().stream().limit(FAULTS).map(problem -> Texts.tell(Language.EN, problem))
                .collect(Collectors.joining("; "));
    }

    private void told(Level level, UUID id, Endpoint endpoint, ServerResponse response, long began, String what) {
        LOG.atLevel(level).addKeyValue("request", id).addKeyValue("route", endpoint.path())
                .addKeyValue("status", response.status().code())
                .addKeyValue("micros", (time.monotonicNanos() - began) / 1_000).log(what);
    }
}
