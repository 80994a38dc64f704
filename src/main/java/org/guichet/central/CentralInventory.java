package org.guichet.central;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.inventory.Guards;
import org.guichet.journal.EntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.IdSource;
import org.guichet.kernel.SignatureCheck;
import org.guichet.kernel.Signer;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.Centre;
import org.guichet.wire.EnrolAnswer;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.FeedItem;
import org.guichet.wire.FeedPage;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Hello;
import org.guichet.wire.HelloAnswer;
import org.guichet.wire.NoticeCodec;
import org.guichet.wire.Push;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.Rejected;
import org.guichet.wire.SeatStates;

/** The centre itself, over its books. Safe from any thread; several may share one database. */
public final class CentralInventory implements Centre, HouseView {

    private final Books books;
    private final CounterKeys keys;
    private final KnownTokens tokens;
    private final InviteCounter inviteCounter;
    private final EnrolCounter enrolCounter;
    private final AnswerHello answerHello;
    private final AcceptPush acceptPush;
    private final GrantSeats grantSeats;
    private final AskBack askBack;
    private final SeatBoard seatBoard;

    /**
     * @param house id of the house
     * @param signer signs grants; its key is given to counters at enrolment
     */
    public CentralInventory(Books books, String house, Signer signer, SignatureCheck signatures, EntryCodec codec,
            NoticeCodec notices, TimeSource time, IdSource ids, Guards guards) {
        this(books, house, signer, List.of(), signatures, codec, notices, time, ids, guards);
    }

    /** @param formerKeys public keys with which this centre signed before: grants under them are true for ever */
    public CentralInventory(Books books, String house, Signer signer, List<String> formerKeys,
            SignatureCheck signatures, EntryCodec codec, NoticeCodec notices, TimeSource time, IdSource ids,
            Guards guards) {
        this.books = books;
        this.keys = new CounterKeys(books);
        this.tokens = new KnownTokens(books, time);
        List<String> centreKeys = Stream.concat(Stream.of(signer.publicKey()), formerKeys.stream()).toList();
        Fence fence = new Fence(codec, guards);
        this.inviteCounter = new InviteCounter(books, ids, time);
        TellCounters tell = new TellCounters(notices, time);
        this.enrolCounter = new EnrolCounter(books, time, fence, tell,
                new Office.House(house, signer.publicKey()));
        this.answerHello = new AnswerHello(books, time, guards, fence);
        this.acceptPush = new AcceptPush(books, keys, signatures, time, guards, fence,
                new ApplyEntry(codec, signatures, time, guards, centreKeys));
        this.seatBoard = new SeatBoard(books, time, ids.newId().toString());
        this.grantSeats = new GrantSeats(books, signer, codec, time, guards);
        this.askBack = new AskBack(books, tell, time);
    }

    /** A one-time code by which a counter enrols, for fifteen minutes. */
    public String offer(int counter, String name) {
        return inviteCounter.invite(counter, name, new Decision("", "")).code();
    }

    @Override
    public EnrolAnswer enrol(EnrolRequest request) {
        return enrolCounter.enrol(request);
    }

    @Override
    public HelloAnswer hello(Hello hello) {
        return answerHello.answer(hello);
    }

    @Override
    public PushAnswer push(Push push) {
        return acceptPush.accept(push);
    }

    @Override
    public GrantAnswer grants(GrantRequest request) {
        GrantAnswer answer = grantSeats.grant(request);
        askBack.after(request, answer);
        return answer;
    }

    @Override
    public FeedPage feed(CounterId counter, long after) {
        return books.inTransaction(transaction -> {
            if (transaction.register().enrolment(counter).isEmpty()) {
                throw Rejected.because(ErrorCode.UNAUTHORISED, "no counter " + counter.prefix());
            }
            List<FeedItem> items = transaction.feeds().after(counter.number(), after, FeedPage.MOST_ITEMS);
            return new FeedPage(items, transaction.feeds().head(counter.number()));
        });
    }

    @Override
    public SeatStates seats(int event, String since) {
        return seatBoard.since(event, since);
    }

    @Override
    public Optional<CatalogueDocument> catalogue(String known) {
        return books.inTransaction(transaction -> transaction.catalogue().tag().equals(known)
                ? Optional.empty()
                : transaction.catalogue().document());
    }

    @Override
    public Optional<String> key(CounterId counter) {
        return keys.of(counter);
    }

    @Override
    public Optional<Token> token(String secret) {
        return tokens.of(secret);
    }

    @Override
    public int generation() {
        return books.inTransaction(transaction -> transaction.register().generation());
    }

    @Override
    public Figures figures() {
        return books.inTransaction(transaction -> {
            Map<Standing, Long> seats = new EnumMap<>(Standing.class);
            for (int event : transaction.places().events()) {
                transaction.places().count(event).forEach((standing, count) -> seats.merge(standing, (long) count,
                        Long::sum));
            }
            return new Figures(seats, transaction.register().enrolments().stream()
                    .filter(enrolment -> enrolment.state() == Enrolment.State.ACTIVE).map(Enrolment::counter)
                    .toList());
        });
    }
}
