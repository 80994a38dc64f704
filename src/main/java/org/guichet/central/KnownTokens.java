package org.guichet.central;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.kernel.TimeSource;

/**
 * The tokens that came to this door. One that is good is kept for {@link #FRESH}, so that a shop with a crowd costs the books one
 * look a second; what is no token is kept nowhere, so that guessing fills nothing. Safe from any thread.
 */
final class KnownTokens {

    /** How long a token that was revoked elsewhere may still open this door. */
    static final Duration FRESH = Duration.ofSeconds(1);

    private final Books books;
    private final TimeSource time;
    private final Map<String, Seen> known = new ConcurrentHashMap<>();

    KnownTokens(Books books, TimeSource time) {
        this.books = books;
        this.time = time;
    }

    private record Seen(Token token, long at) {}

    /** The token with that secret, unless it was revoked. */
    Optional<Token> of(String secret) {
        String hash = SpokenCode.hash(secret);
        long now = time.monotonicNanos();
        Seen seen = known.get(hash);
        if (seen != null && now - seen.at() < FRESH.toNanos()) {
            return Optional.of(seen.token());
        }
        Optional<Token> found = books.inTransaction(transaction -> transaction.office().token(hash))
                .filter(token -> !token.revoked() && isSame(token.hash(), hash));
        found.ifPresentOrElse(token -> known.put(hash, new Seen(token, now)), () -> known.remove(hash));
        return found;
    }

    /** In a time that tells nothing, whatever the database does when it compares. */
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
