package org.guichet.lab.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.central.Office;
import org.guichet.central.Token;
import org.jspecify.annotations.Nullable;

/** The office in memory. */
final class MemoryOffice {

    private Office.@Nullable House founded;
    private final List<Office.Act> acts = new ArrayList<>();
    private final Map<String, Token> tokens = new HashMap<>();

    Office within(Deque<Runnable> undo) {
        return new Office() {
            @Override
            public Optional<House> house() {
                return Optional.ofNullable(founded);
            }

            @Override
            public boolean found(House house) {
                if (founded != null) {
                    return false;
                }
                undo.push(() -> founded = null);
                founded = house;
                return true;
            }

            @Override
            public void note(Act act) {
                undo.push(acts::removeLast);
                acts.add(new Act(acts.size() + 1L, act.at(), act.who(), act.proof(), act.what(), act.subject(),
                        act.why()));
            }

            @Override
            public List<Act> lastActs(int limit) {
                return List.copyOf(acts.subList(Math.max(0, acts.size() - limit), acts.size()));
            }

            @Override
            public void put(Token token) {
                Undo.put(undo, tokens, token.hash(), token);
            }

            @Override
            public Optional<Token> token(String hash) {
                return Optional.ofNullable(tokens.get(hash));
            }

            @Override
            public List<Token> tokens() {
                return tokens.values().stream()
                        .sorted(Comparator.comparing(Token::name).thenComparing(Token::given)).toList();
            }
        };
    }
}
