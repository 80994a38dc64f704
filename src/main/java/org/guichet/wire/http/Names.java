package org.guichet.wire.http;

/** Paths and headers. */
public final class Names {

    public static final String ENROL = "/v1/enrol";
    public static final String HELLO = "/v1/hello";
    public static final String GRANTS = "/v1/grants";
    public static final String PUSH = "/v1/push";
    public static final String FEED = "/v1/feed";
    public static final String SEATS = "/v1/events/{event}/seats";
    public static final String EVENT = "event";
    /** Version of the seat states that the counter shows. */
    public static final String SINCE = "since";
    public static final String HOLDS = "/v1/web/holds";
    public static final String RELEASE = "/v1/web/holds/{hold}/release";
    public static final String HOLD = "hold";
    public static final String PICK_UPS = "/v1/pickups";
    public static final String ORDERS = "/v1/web/orders";
    public static final String TOLD = "/v1/web/told";
    public static final String DAY_REPORT = "/v1/reports/day";
    public static final String RECONCILE = "/v1/reconcile";
    /** A business day, such as {@code 2026-11-24}. */
    public static final String DATE = "date";
    public static final String GATE = "/v1/gate/{event}";
    public static final String CATALOGUE = "/v1/catalogue";
    /** Number of the last item of the feed that the counter keeps. */
    public static final String AFTER = "after";

    /** Of the counter that signs, such as {@code 2.1}. */
    public static final String COUNTER = "Guichet-Counter";
    /** In answers: what the next request is signed with. In requests: what it was signed with. */
    public static final String NONCE = "Guichet-Nonce";
    /** Before the secret of a token, in the header {@code Authorization}. */
    public static final String BEARER = "Bearer ";
    /** Base64, over {@link org.guichet.wire.Signed#request}. */
    public static final String SIGNATURE = "Guichet-Signature";
    /** In answers: the id of the request in the centre's log. */
    public static final String REQUEST = "Guichet-Request";

    public static final String JSON = "application/json";
    public static final String PROBLEM = "application/problem+json";
    public static final String GZIP = "gzip";

    private Names() {}
}
