package org.guichet.lab.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.guichet.app.CentreConnection;
import org.guichet.app.DemoFiles;
import org.guichet.app.Enrolling;
import org.guichet.app.StoreFolder;
import org.guichet.app.Surroundings;
import org.guichet.app.central.BooksPlace;
import org.guichet.app.central.OpenBooks;
import org.guichet.catalogue.Event;
import org.guichet.catalogue.Season;
import org.guichet.central.Decision;
import org.guichet.central.Token;
import org.guichet.kernel.Language;
import org.guichet.lab.website.WebShop;
import org.guichet.sale.SeasonFiles;
import org.guichet.seating.SeatingPlan;
import org.guichet.sync.http.HttpCentre;
import org.guichet.sync.http.HttpWebsite;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.TakenSeat;

/** The centre of the demo season with its website and the counters that are enrolled and given their sections before the on-sale. */
final class HouseOfDemo implements AutoCloseable {

    private static final Decision MANAGER = new Decision("demo", "on-sale");
    private static final int COUNTERS = 2;
    /** Every third section is one counter's, every third the other's, the rest is for whoever asks. */
    private static final int SHARES = 3;
    /** Of an event, to each counter: more than it sells in the demo. */
    private static final int MOST_SEATS = 1_600;
    private static final int STANDING = 200;
    private static final int SHOPPERS = 3;
    private static final int VISITS_A_SECOND = 3;

    private final Path root;
    private final Surroundings around;
    private final BooksPlace place;
    private final SeasonFiles season;
    private final Map<Integer, String> codes = new LinkedHashMap<>();
    private final String websiteToken;
    private final CentreProcess centre;

    /**
     * Brings the season, invites the counters, gives the website its token, starts the centre.
     *
     * @param language of the labels in the plans
     */
    HouseOfDemo(Path root, Surroundings around, Language language) throws IOException {
        this.root = root;
        this.around = around;
        this.place = new BooksPlace(root.resolve("centre"), "");
        Path file = DemoFiles.write(root.resolve("season"), language,
                LocalDate.ofInstant(around.time().now(), ZoneOffset.UTC));
        try (OpenBooks books = OpenBooks.openOrBegin(place, around)) {
            season = books.importSeason(file, MANAGER).files();
            for (int number = 1; number <= COUNTERS; number++) {
                codes.put(number, books.inviteCounter().invite(number, "Guichet " + number, MANAGER).code());
            }
            websiteToken = books.giveTokens().give(Token.Role.WEBSITE, "website", MANAGER).secret();
        }
        this.centre = new CentreProcess(place);
    }

    CentreProcess centre() {
        return centre;
    }

    Season season() {
        return season.season();
    }

    BooksPlace books() {
        return place;
    }

    /**
     * Enrols a counter and gives it its sections; what it is given comes with its feed.
     *
     * @return its store
     */
    StoreFolder enrol(int number, String store) throws IOException {
        StoreFolder folder = new StoreFolder(root.resolve(store));
        List<HttpCentre.Identity> identity = new ArrayList<>();
        new Enrolling(folder, around).enrol(centre.url(), "", Objects.requireNonNull(codes.get(number)), who -> {
            who.ifPresent(identity::add);
            return CentreConnection.open(centre.url(), "", who);
        });
        try (HttpCentre counter = CentreConnection.open(centre.url(), "", Optional.of(identity.getLast()))) {
            for (Event event : season.season().events()) {
                allot(counter, identity.getLast(), event, number);
            }
        }
        return folder;
    }

    /** The way of the website to the centre, as the centre's manager would give it. */
    HttpWebsite website() {
        return CentreConnection.website(centre.url(), "", websiteToken);
    }

    /** The website sells the first event, from what no counter has; every counter hears of its orders. */
    WebShop openShop(HttpWebsite website) {
        return WebShop.open(website, new WebShop.Crowd(season().events().getFirst().number(), SHOPPERS,
                VISITS_A_SECOND, List.of(), 3));
    }

    private void allot(HttpCentre counter, HttpCentre.Identity identity, Event event, int number) {
        SeatingPlan plan = Objects.requireNonNull(season.plans().get(event.venue()), event.venue());
        List<String> share = share(plan, number - 1);
        GrantAnswer answer = counter.grants(request(identity, event, share));
        if (answer.grant() == null) { // what the season keeps for itself is nobody's
            Set<String> kept = answer.taken().stream().map(TakenSeat::seat).collect(Collectors.toSet());
            counter.grants(request(identity, event, share.stream().filter(seat -> !kept.contains(seat)).toList()));
        }
    }

    private GrantRequest request(HttpCentre.Identity identity, Event event, List<String> seats) {
        return new GrantRequest(around.ids().newId(), identity.counter(), event.number(), seats, "", 0);
    }

    /** Its sections, and its part of the standing places. */
    private static List<String> share(SeatingPlan plan, int which) {
        Map<String, Integer> sections = new HashMap<>();
        List<String> share = new ArrayList<>();
        for (int seat = 0; seat < plan.seatCount() && share.size() < MOST_SEATS; seat++) {
            if (sections.computeIfAbsent(plan.label(seat).section(), _ -> sections.size()) % SHARES == which) {
                share.add(plan.guid(seat));
            }
        }
        int standing = plan.seatCount() + which * STANDING;
        for (int place = standing; place < Math.min(plan.size(), standing + STANDING); place++) {
            share.add(plan.guid(place));
        }
        return share;
    }

    @Override
    public void close() {
        centre.close();
    }
}
