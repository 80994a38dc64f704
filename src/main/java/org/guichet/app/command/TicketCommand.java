package org.guichet.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.guichet.app.CentreConnection;
import org.guichet.app.Surroundings;
import org.guichet.i18n.Texts;
import org.guichet.kernel.Message;
import org.guichet.kernel.Moment;
import org.guichet.kernel.Refusal;
import org.guichet.seating.SeatLabel;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.codec.PlanFiles;
import org.guichet.sync.http.HttpGate;
import org.guichet.ticketing.GateList;
import org.guichet.ticketing.SeatHash;
import org.guichet.ticketing.TicketClaims;
import org.guichet.ticketing.TicketToken;
import org.guichet.ticketing.TicketVerifier;
import org.guichet.ticketing.Verification;
import org.guichet.ticketing.keys.KeyList;
import org.guichet.ticketing.pdf.TicketScan;
import org.guichet.wire.Rejected;
import org.guichet.wire.SignedGateList;
import org.guichet.wire.Unreachable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code guichet ticket verify}: what a gate would say of a ticket, with the public keys and nothing else, or with the list that the centre
 * gives its gates; {@code guichet ticket gate-list} brings that list.
 */
@Command(name = "ticket", mixinStandardHelpOptions = true, description = "usage.ticket")
public final class TicketCommand {

    /** Ends as tickets do, or holds a separator and a letter that no token has. */
    private static final Pattern FILE_NAME = Pattern
            .compile("(?i:.*\\.(pdf|png))|.*[/\\\\].*[a-z_].*|.*[a-z_].*[/\\\\].*");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** More than any ticket or key list: what is longer was meant to be something else. */
    private static final int MOST_BYTES = 64 << 20;

    /** One thing to check: the text of its barcode, or else why there is none. */
    private record Shown(String where, Optional<String> text, Message otherwise) {

        static Shown text(String text) {
            return new Shown("", Optional.of(text), Message.of("ticket.verify.malformed"));
        }

        static Shown nothing(Message why) {
            return new Shown("", Optional.empty(), why);
        }
    }

    /** @return 0 when all are valid, 1 when one is not */
    @Command(name = "verify", mixinStandardHelpOptions = true, description = "usage.ticket.verify")
    int verify(@Mixin Speech speech,
            @Option(names = "--event", paramLabel = "E", descriptionKey = "usage.event") @Nullable Integer event,
            @Option(names = "--keys", paramLabel = "FILE", descriptionKey = "usage.ticket.keys") @Nullable Path keys,
            @Option(names = "--gate-list", paramLabel = "FILE", descriptionKey = "usage.ticket.gate") @Nullable Path gateList,
            @Option(names = "--centre-key", paramLabel = "KEY", defaultValue = "", descriptionKey = "usage.ticket.centreKey") String centreKey,
            @Option(names = "--plan", paramLabel = "FILE", descriptionKey = "usage.ticket.plan") @Nullable Path plan,
            @Option(names = "--sidecar", paramLabel = "FILE", descriptionKey = "usage.sidecar") @Nullable Path sidecar,
            @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "usage.ticket.at") @Nullable Instant at,
            @Parameters(arity = "1..*", paramLabel = "TOKEN|PNG|PDF", descriptionKey = "usage.ticket.ticket") List<String> tickets) {
        Gate gate = gate(event, keys, gateList, centreKey);
        Map<SeatHash, SeatLabel> seats = plan == null ? Map.of() : seats(PlanFiles.read(plan, sidecar).plan());
        Instant moment = at == null ? Surroundings.ofMachine().time().now() : at;
        PrintWriter out = spec.commandLine().getOut();
        boolean allValid = true;
        for (String ticket : tickets) {
            for (Shown shown : shown(ticket)) {
                Optional<Verification> found = shown.text()
                        .map(text -> gate.verifier().verify(text, gate.event(), moment));
                allValid &= found.filter(Verification.Valid.class::isInstance).isPresent();
                Message told = found.map(verification -> told(verification, seats))
                        .orElse(shown.otherwise());
                out.println((shown.where().isEmpty() ? "" : shown.where() + ": ") + speech.tell(told));
            }
        }
        out.flush();
        return allValid ? 0 : 1;
    }

    private record Gate(TicketVerifier verifier, int event) {}

    private Gate gate(@Nullable Integer event, @Nullable Path keys, @Nullable Path gateList, String centreKey) {
        if (keys != null && gateList == null && event != null) {
            return new Gate(new TicketVerifier(KeyList.read(text(keys))), event);
        }
        if (gateList == null || keys != null) {
            throw new Misuse(spec, Message.of("cli.ticket.keys"));
        }
        GateList list = GateListFile.read(gateList, centreKey);
        if (event != null && event != list.event()) {
            throw Refusal.of("ticket.gate.event", gateList.toString(), String.valueOf(list.event()));
        }
        return new Gate(TicketVerifier.of(list), list.event());
    }

    /** Brings the gate list of an event into a file, unless the one in it says the same. */
    @Command(name = "gate-list", mixinStandardHelpOptions = true, description = "usage.ticket.gateList")
    int gateList(@Mixin Speech speech,
            @Option(names = "--centre", required = true, paramLabel = "URL", descriptionKey = "usage.enrol.centre") String centre,
            @Option(names = "--authority", paramLabel = "FILE", descriptionKey = "usage.enrol.authority") @Nullable Path authority,
            @Option(names = "--token-file", required = true, paramLabel = "FILE", descriptionKey = "usage.ticket.token") Path token,
            @Option(names = "--event", required = true, paramLabel = "E", descriptionKey = "usage.event") int event,
            @Option(names = "--centre-key", paramLabel = "KEY", defaultValue = "", descriptionKey = "usage.ticket.centreKey") String centreKey,
            @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "usage.ticket.out") Path file)
            throws IOException {
        String trusted = authority == null ? "" : authority.toAbsolutePath().toString();
        Optional<SignedGateList> before = GateListFile.find(file);
        try (HttpGate gate = CentreConnection.gate(centre, trusted, Files.readString(token).strip())) {
            Optional<SignedGateList> fresh = gate.list(event, before.map(SignedGateList::tag).orElse(""));
            SignedGateList now = fresh.or(() -> before).orElseThrow();
            GateList list = GateListFile.believed(now, centreKey);
            if (fresh.isPresent()) {
                GateListFile.write(file, now);
            }
            PrintWriter err = spec.commandLine().getErr();
            err.println(speech.tell(fresh.isPresent() ? "ticket.gate.brought" : "ticket.gate.same",
                    String.valueOf(list.event()), moment(list.at()), list.keys().size(), list.refused().size(),
                    now.centreKey()));
            err.flush();
            return 0;
        } catch (Rejected e) {
            throw Refusal.of("ticket.gate.refused", e.code().name(), e.detail());
        } catch (Unreachable e) {
            throw Refusal.of("ticket.gate.unreachable", centre);
        }
    }

    private static Message told(Verification verification, Map<SeatHash, SeatLabel> seats) {
        return switch (verification) {
            case Verification.Valid valid -> about("ticket.verify.valid", valid.token(), seats);
            case Verification.Training training -> about("ticket.verify.training", training.token(), seats);
            case Verification.WrongEvent wrong -> about("ticket.verify.event", wrong.token(), seats);
            case Verification.OutsideValidity outside -> about("ticket.verify.validity", outside.token(), seats);
            case Verification.Refused refused -> about("ticket.verify.refused", refused.token(), seats,
                    whyRefused(refused.why()));
            case Verification.Forged forged -> Message.of("ticket.verify.forged", forged.token().key().toString());
            case Verification.UnknownKey unknown -> Message.of("ticket.verify.key", unknown.key().toString());
            case Verification.Malformed _ -> Message.of("ticket.verify.malformed");
        };
    }

    /** A word of tomorrow refuses as well. */
    private static Message whyRefused(String word) {
        String known = "ticket.refused." + word;
        return Message.of(Texts.has(known) ? known : "ticket.refused.other");
    }

    private static Message about(String key, TicketToken token, Map<SeatHash, SeatLabel> seats) {
        return about(key, token, seats, Message.of("ticket.refused.other"));
    }

    private static Message about(String key, TicketToken token, Map<SeatHash, SeatLabel> seats, Message refused) {
        TicketClaims claims = token.claims();
        return Message.of(key, claims.ticketNumber(), place(claims, seats),
                claims.generation() == 0 ? "" : Message.of("ticket.verify.reprint", claims.generation()),
                String.valueOf(claims.event()), moment(claims.validFrom()), moment(claims.validUntil()),
                refused);
    }

    /** As the clock on this wall shows it. */
    private static Moment moment(Instant at) {
        return new Moment(at, ZoneId.systemDefault());
    }

    private static Message place(TicketClaims claims, Map<SeatHash, SeatLabel> seats) {
        SeatLabel label = seats.get(claims.seat());
        if (label == null) {
            return Message.of(seats.isEmpty() ? "ticket.verify.place.hash" : "ticket.verify.place.unknown",
                    claims.seat().toString());
        }
        return Message.of("ticket.verify.place", Stream.of(label.section(), label.row(), label.seat())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
    }

    private static Map<SeatHash, SeatLabel> seats(SeatingPlan plan) {
        Map<SeatHash, SeatLabel> seats = HashMap.newHashMap(plan.size());
        for (int place = 0; place < plan.size(); place++) {
            seats.put(SeatHash.of(plan.guid(place)), plan.label(place));
        }
        return seats;
    }

    private static List<Shown> shown(String ticket) {
        if (TicketToken.decode(ticket).isPresent()) {
            return List.of(Shown.text(ticket));
        }
        return file(ticket).map(TicketCommand::scanned).orElseGet(() -> List.of(Shown.text(ticket)));
    }

    private static List<Shown> scanned(Path file) {
        byte[] bytes;
        try {
            bytes = read(file);
        } catch (IOException e) {
            return List.of(Shown.nothing(Message.of("ticket.verify.file", file.toString(), e)));
        }
        try {
            List<Optional<String>> texts = TicketScan.read(bytes);
            return IntStream.range(0, texts.size())
                    .mapToObj(page -> new Shown(file + (texts.size() == 1 ? "" : " #" + (page + 1)), texts.get(page),
                            Message.of("ticket.verify.unread")))
                    .toList();
        } catch (IOException e) {
            return List.of(Shown.nothing(Message.of("ticket.verify.picture", file.toString())));
        }
    }

    /** A file, or what can be meant as nothing else. Tokens hold characters that some systems allow in no file name. */
    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(path -> Files.exists(path) || FILE_NAME.matcher(name).matches());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Refusal.of("ticket.verify.large", file.toString(), MOST_BYTES >> 20);
            }
            return bytes;
        }
    }

    private static String text(Path file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read(file))).toString();
        } catch (IOException e) {
            throw Refusal.of("ticket.verify.file", file.toString(), e);
        }
    }
}
