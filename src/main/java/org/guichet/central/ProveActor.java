package org.guichet.central;

import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.central.Office.Proof;
import org.guichet.central.Token.Role;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.TimeSource;

/**
 * Finds out who acts at the books. As soon as the house has an administrator, nobody acts without a token; before, whoever sets the
 * house up is believed. Safe from any thread.
 */
public final class ProveActor {

    private final Books books;
    private final KnownTokens tokens;

    public ProveActor(Books books, TimeSource time) {
        this.books = books;
        this.tokens = new KnownTokens(books, time);
    }

    /** Whether somebody holds an administrator's token. */
    public boolean hasAdministrator() {
        return books.inTransaction(transaction -> transaction.office().tokens().stream())
                .anyMatch(token -> !token.revoked() && token.role() == Role.ADMINISTRATOR);
    }

    /**
     * The one who acts.
     *
     * @param said the name that was given, or empty
     * @param user who is believed before there is an administrator, when no name was given
     * @param secret of the token; asked for only when it counts
     * @param least {@code MANAGER} for what managers do too, else {@code ADMINISTRATOR}
     * @throws Refusal there is no token, it is not in force, or does not allow this; or the name is not its holder's
     */
    public Decision actor(Optional<String> said, String user, Supplier<Optional<String>> secret, Role least) {
        if (!hasAdministrator()) {
            return new Decision(said.orElse(user), "");
        }
        Token token = tokens.of(secret.get().orElseThrow(() -> Refusal.of("central.token.asked")))
                .orElseThrow(() -> Refusal.of("central.token.unknown"));
        if (!EnumSet.of(least, Role.ADMINISTRATOR).contains(token.role())) {
            throw Refusal.of("central.token.role", token.name(), role(token.role()), role(least));
        }
        if (said.filter(name -> !name.equals(token.name())).isPresent()) {
            throw Refusal.of("central.by.other", token.name(), said.get());
        }
        return new Decision(token.name(), Proof.TOKEN, "");
    }

    /**
     * Whoever holds the private key of the house, when the tokens of its administrators are lost.
     *
     * @param publicKey that belongs to it
     * @throws Refusal it is another's
     */
    public Decision keeper(String publicKey, String name) {
        if (books.inTransaction(transaction -> transaction.office().house())
                .filter(house -> house.key().equals(publicKey)).isEmpty()) {
            throw Refusal.of("central.key.other");
        }
        return new Decision(name, Proof.HOUSE_KEY, "");
    }

    private static Message role(Role role) {
        return Message.of("central.role." + role);
    }
}
