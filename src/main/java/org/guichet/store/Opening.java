package org.guichet.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

import org.guichet.journal.FoldedState;
import org.guichet.journal.Head;
import org.guichet.journal.Journal;
import org.guichet.journal.ViewBehind;
import org.guichet.kernel.Message;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Opens the view of a folder so that it agrees with its journal, whatever state it was found in. */
final class Opening {

    /** An open view that has followed its journal. */
    record View(Database database, Follower follower, SaleFinder finder, Opened opened) {}

    private final ViewFiles files;
    private final Journal journal;
    private final Head head;
    private final String boot;
    private final OpeningListener listener;

    Opening(ViewFiles files, Journal journal, String boot, OpeningListener listener) {
        this.files = files;
        this.journal = journal;
        this.head = journal.head();
        this.boot = boot;
        this.listener = listener;
    }

    /** Uses what is there if that is sound, else rebuilds it. */
    View open() {
        try {
            files.prepare();
            return switch (ViewStart.before(files.find(), boot)) {
                case ViewStart.Decision.Use _ -> use(null);
                case ViewStart.Decision.Compare _ -> use(new FoldedState());
                case ViewStart.Decision.Rebuild(RebuildReason why) -> rebuild(why);
            };
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    View rebuild(RebuildReason why) {
        if (head.sequence() > 0) {
            listener.rebuilding(why);
        }
        try {
            files.prepare();
            files.moveAside();
            return closedOnFailure(Database.open(files.database()), database -> {
                database.create();
                View made = follow(database, Optional.of(why), new FoldedState());
                database.flush();
                files.open(boot); // only now: H2 cannot even look into a file whose making was cut off
                return made;
            });
        } catch (IOException | SQLException | ViewBehind e) {
            throw unavailable(e);
        } catch (Unusable e) {
            throw new StoreUnavailable(Message.of("store.unavailable.differs"), e);
        }
    }

    private View use(@Nullable FoldedState comparison) throws IOException {
        files.open(boot);
        try {
            return closedOnFailure(Database.open(files.database()), database -> {
                Optional<RebuildReason> why = ViewStart.after(database.schema(), Database.ourSchema(),
                        Follower.read(database.writing()), head);
                if (why.isPresent()) {
                    throw new Unusable(why.get());
                }
                return follow(database, Optional.empty(), comparison);
            });
        } catch (Unusable e) {
            return rebuild(e.why());
        } catch (SQLException | ViewBehind | IllegalArgumentException e) { // the last: a word that is no state, no hash
            if (e instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new StoreUnavailable(Message.of("store.unavailable.inuse", files.folder()), e);
            }
            return rebuild(RebuildReason.UNREADABLE);
        }
    }

    /** @param comparison folds the journal from its beginning, to compare the seats with; null to trust the view */
    private View follow(Database database, Optional<RebuildReason> rebuilt, @Nullable FoldedState comparison)
            throws SQLException {
        Follower follower = new Follower(database.writing());
        Applied found = follower.applied();
        CatchUp catchUp = new CatchUp(follower, head, comparison, listener);
        if (comparison != null || head.sequence() > found.sequence()) {
            journal.read(comparison != null ? 1 : Math.max(1, found.sequence()), catchUp);
            catchUp.end();
        } else {
            catchUp.meet(head.hash());
        }
        if (comparison != null && !Comparison.agree(database, comparison)) {
            throw new Unusable(RebuildReason.DIFFERENT);
        }
        return new View(database, follower, new SaleFinder(database.connect()),
                new Opened(rebuilt, head.sequence() - found.sequence()));
    }

    private interface Use {
        View of(Database database) throws SQLException, IOException;
    }

    private static View closedOnFailure(Database database, Use use) throws SQLException, IOException {
        boolean used = false;
        try {
            View view = use.of(database);
            used = true;
            return view;
        } finally {
            if (!used) {
                database.abandon();
            }
        }
    }

    private StoreUnavailable unavailable(Exception cause) {
        return new StoreUnavailable(Message.of("store.unavailable.disk", files.folder()), cause);
    }
}
