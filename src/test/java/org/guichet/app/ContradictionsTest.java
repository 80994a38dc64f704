package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guichet.app.Contradictions.Contradiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContradictionsTest {

    @TempDir
    private Path folder;

    @Test
    void areThereAfterARestartUntilTheyAreSeenAndAfterwards() {
        Path file = folder.resolve("contradictions");
        Contradictions first = new Contradictions(file);
        first.add(List.of(new Contradiction(7, "not-held", false), new Contradiction(9, "fenced", false)));
        first.seen(7);
        first.add(List.of(new Contradiction(7, "not-held", false)));

        Contradictions again = new Contradictions(file);
        assertThat(again.all()).containsExactly(new Contradiction(7, "not-held", true),
                new Contradiction(9, "fenced", false));
        assertThat(again.unseen()).isOne();
    }

    @Test
    void aFileThatIsNotUnderstoodCostsOnlyTheNotice() throws IOException {
        Path file = Files.writeString(folder.resolve("contradictions"), "x\n\n12 not-held\n-1 y\n");
        assertThat(new Contradictions(file).all()).containsExactly(new Contradiction(12, "not-held", false));
    }
}
