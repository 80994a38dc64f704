package org.guichet.central;

import java.util.List;
import org.guichet.central.Token.Role;
import org.guichet.kernel.IdSource;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.TimeSource;

/** Gives people and systems the tokens by which they act at the centre, and takes them back. Safe from any thread. */
public final class GiveTokens {

    public static final int LONGEST_NAME = 60;

    private final Books books;
    private final IdSource ids;
    private final TimeSource time;

    public GiveTokens(Books books, IdSource ids, TimeSource time) {
        this.books = books;
        this.ids = ids;
        this.time = time;
    }

    /**
     * A token, which is shown now and kept nowhere.
     *
     * @param secret what its holder says at the door
     */
    public record Given(Token token, String secret) {}

    /**
     * Gives a token.
     *
     * @param name of the person or system, 1 to {@link #LONGEST_NAME} characters
     * @throws Refusal a token of that name is in force, or it is no name
     */
    public Given give(Role role, String name, Decision decision) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.of("central.token.name", String.valueOf(LONGEST_NAME));
        }
        String secret = SpokenCode.fresh(ids);
        Token token = new Token(SpokenCode.hash(secret), role, name, time.now(), false);
        return books.inTransaction(transaction -> {
            // first: its row keeps two that give the same name apart
            decision.note(transaction, time.now(), "token-given", name);
            if (transaction.office().tokens().stream().anyMatch(each -> each.isInForce(name))) {
                throw Refusal.of("central.token.exists", name);
            }
            transaction.office().put(token);
            return new Given(token, secret);
        });
    }

    /**
     * Takes a token back; every centre knows within {@link KnownTokens#FRESH}.
     *
     * @throws Refusal none of that name is in force, or it is the last administrator's
     */
    public Token revoke(String name, Decision decision) {
        return books.inTransaction(transaction -> {
            decision.note(transaction, time.now(), "token-revoked", name);
            List<Token> inForce = transaction.office().tokens().stream().filter(each -> !each.revoked()).toList();
            Token token = inForce.stream().filter(each -> each.isInForce(name)).findFirst()
                    .orElseThrow(() -> Refusal.of("central.token.none", name));
            if (token.role() == Role.ADMINISTRATOR
                    && inForce.stream().filter(each -> each.role() == Role.ADMINISTRATOR).count() == 1) {
                throw Refusal.of("central.token.last", name);
            }
            transaction.office().put(token.revoke());
            return token.revoke();
        });
    }

    /** All that were ever given, in the order of their names. */
    public List<Token> all() {
        return books.inTransaction(transaction -> transaction.office().tokens());
    }
}
