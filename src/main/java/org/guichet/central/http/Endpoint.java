package org.guichet.central.http;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guichet.central.DayBook;
import org.guichet.central.GateLists;
import org.guichet.central.HandOutOrders;
import org.guichet.central.Token.Role;
import org.guichet.central.WebChannel;
import org.guichet.wire.BasketAnswer;
import org.guichet.wire.Centre;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Hello;
import org.guichet.wire.OrderAnswer;
import org.guichet.wire.PickUpRequest;
import org.guichet.wire.Push;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.SeatStates;
import org.guichet.wire.http.Names;
import org.guichet.wire.json.Form;
import org.guichet.wire.json.Forms;
import org.guichet.wire.json.GateForms;
import org.guichet.wire.json.ReportForms;
import org.guichet.wire.json.WebForms;

/**
 * One message of the protocol at the door.
 *
 * @param most bytes of its body, unpacked
 * @param proof how the request shows whose it is
 * @param roles whose tokens open it
 * @param interactive somebody waits for the answer
 * @param answer does what is asked
 */
record Endpoint(String method, String path, int most, Proof proof, Set<Role> roles, boolean interactive,
        Function<Call, Answer> answer) {

    /** As long as what is said before there is a nonce. */
    static final int SMALL = 16 * 1024;
    /** 2,000 guids. */
    private static final int MIDDLE = 512 * 1024;
    /** 256 KiB of payloads, every other letter of which is escaped, and what stands around them. */
    private static final int LARGE = 1024 * 1024;

    /** How a request shows whose it is. */
    enum Proof {
        /** By a one-time code in it. */
        NONE,
        /** Signed, before there is a nonce. */
        SIGNED,
        /** Signed with the nonce that the centre gave; where there are roles, a token of theirs does as well. */
        SIGNED_NOW,
        /** By a token of one of the roles. */
        TOKEN
    }

    private Endpoint(String method, String path, int most, Proof proof, boolean interactive,
            Function<Call, Answer> answer) {
        this(method, path, most, proof, Set.of(), interactive, answer);
    }

    private Endpoint orBy(Role... others) {
        return new Endpoint(method, path, most, proof, Set.of(others), interactive, answer);
    }

    /** @param borne whether the request names a token */
    boolean isByToken(boolean borne) {
        return proof == Proof.TOKEN || (!roles.isEmpty() && borne);
    }

    static List<Endpoint> all(CentralServer.Served served, Metrics metrics) {
        return Stream.of(ofCounters(served.centre(), served.willCall(), metrics), ofWebsite(served.website(), metrics),
                ofGates(served.gateLists()), ofManagers(served.dayBook()))
                .flatMap(List::stream).toList();
    }

    /** What a counter may say. */
    private static List<Endpoint> ofCounters(Centre centre, HandOutOrders willCall, Metrics metrics) {
        return List.of(
                new Endpoint("POST", Names.ENROL, SMALL, Proof.NONE, true,
                        call -> said(Forms.ENROLLED, centre.enrol(call.read(Forms.ENROL)))),
                new Endpoint("POST", Names.HELLO, SMALL, Proof.SIGNED, false,
                        call -> said(Forms.HELLO_ANSWER, centre.hello(call.read(Forms.HELLO, Hello::counter)))),
                new Endpoint("POST", Names.GRANTS, MIDDLE, Proof.SIGNED_NOW, true,
                        call -> said(Forms.GRANT_ANSWER,
                                centre.grants(call.read(Forms.GRANT_REQUEST, GrantRequest::counter)))),
                new Endpoint("POST", Names.PUSH, LARGE, Proof.SIGNED_NOW, false, call -> {
                    PushAnswer answer = centre.push(call.read(Forms.PUSH, Push::counter));
                    metrics.pushed(answer);
                    return said(Forms.PUSH_ANSWER, answer);
                }),
                new Endpoint("GET", Names.FEED, 0, Proof.SIGNED_NOW, false, call -> {
                    willCall.deliver(call.signer());
                    return said(Forms.FEED, centre.feed(call.signer(), call.number(Names.AFTER)));
                }),
                new Endpoint("POST", Names.PICK_UPS, SMALL, Proof.SIGNED_NOW, true, call -> said(
                        WebForms.PICK_UP_ANSWER,
                        willCall.pickUp(call.read(WebForms.PICK_UP, PickUpRequest::counter)))),
                new Endpoint("GET", Names.SEATS, 0, Proof.SIGNED_NOW, false, call -> {
                    String since = call.text(Names.SINCE);
                    SeatStates states = centre.seats(call.small(Names.EVENT), since);
                    return Answer.tagged(
                            states.version() + "/" + states.event() + (states.snapshot() ? "" : "/" + since),
                            () -> Forms.SEATS.write(states));
                }).orBy(Role.WEBSITE, Role.MANAGER),
                new Endpoint("GET", Names.CATALOGUE, 0, Proof.SIGNED_NOW, false,
                        call -> centre.catalogue(call.known()).map(
                                document -> Answer.tagged(document.tag(), () -> Forms.CATALOGUE.write(document)))
                                .orElse(Answer.UNCHANGED))
                        .orBy(Role.WEBSITE, Role.MANAGER));
    }

    /** What the website may say. */
    private static List<Endpoint> ofWebsite(WebChannel channel, Metrics metrics) {
        return List.of(
                new Endpoint("POST", Names.HOLDS, SMALL, Proof.TOKEN, true, call -> {
                    BasketAnswer answer = channel.of(call.token()).hold(call.read(WebForms.BASKET_REQUEST));
                    metrics.held(answer);
                    return said(WebForms.BASKET_ANSWER, answer);
                }).orBy(Role.WEBSITE),
                new Endpoint("POST", Names.RELEASE, SMALL, Proof.TOKEN, false, call -> said(WebForms.BASKET_ANSWER,
                        new BasketAnswer(channel.of(call.token()).release(call.id(Names.HOLD)), List.of())))
                        .orBy(Role.WEBSITE),
                new Endpoint("POST", Names.ORDERS, SMALL, Proof.TOKEN, true, call -> {
                    OrderAnswer answer = channel.of(call.token()).order(call.read(WebForms.ORDER_REQUEST));
                    metrics.ordered(answer);
                    return said(WebForms.ORDER_ANSWER, answer);
                }).orBy(Role.WEBSITE),
                new Endpoint("POST", Names.TOLD, SMALL, Proof.TOKEN, false,
                        call -> said(WebForms.TOLD, channel.of(call.token()).told(call.read(WebForms.TOLD))))
                        .orBy(Role.WEBSITE));
    }

    /** What those at the doors may ask. */
    private static List<Endpoint> ofGates(GateLists lists) {
        return List.of(new Endpoint("GET", Names.GATE, 0, Proof.TOKEN, false,
                call -> lists.of(call.small(Names.EVENT), call.known())
                        .map(list -> Answer.tagged(list.tag(), () -> GateForms.GATE_LIST.write(list)))
                        .orElse(Answer.UNCHANGED))
                .orBy(Role.GATE, Role.MANAGER, Role.ADMINISTRATOR));
    }

    /** What those who run the house may ask. */
    private static List<Endpoint> ofManagers(DayBook dayBook) {
        return List.of(
                new Endpoint("GET", Names.DAY_REPORT, 0, Proof.TOKEN, false,
                        call -> said(ReportForms.DAY, dayBook.report(call.day(Names.DATE))))
                        .orBy(Role.MANAGER, Role.ADMINISTRATOR),
                new Endpoint("GET", Names.RECONCILE, 0, Proof.TOKEN, false,
                        call -> said(ReportForms.RECONCILIATION, dayBook.reconcile(call.day(Names.DATE))))
                        .orBy(Role.MANAGER, Role.ADMINISTRATOR));
    }

    private static <T> Answer said(Form<T> form, T message) {
        return Answer.of(form.write(message));
    }
}
