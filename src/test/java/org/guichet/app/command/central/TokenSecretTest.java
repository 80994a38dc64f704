package org.guichet.app.command.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.guichet.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenSecretTest {

    @TempDir
    Path folder;

    @Test
    void theFileGoesBeforeTheEnvironmentAndTypingComesLast() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "FROM-FILE\n");
        assertThat(new TokenSecret(file, "FROM-ENV", TokenSecretTest::nobodyAsks).find()).contains("FROM-FILE");
        assertThat(new TokenSecret(null, " FROM-ENV ", TokenSecretTest::nobodyAsks).find()).contains("FROM-ENV");
        assertThat(new TokenSecret(null, " ", () -> Optional.of("TYPED")).find()).contains("TYPED");
        assertThat(new TokenSecret(null, "", Optional::empty).find()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsSaid() {
        Path missing = folder.resolve("none");
        assertThat(catchThrowableOfType(Refusal.class,
                () -> new TokenSecret(missing, "FROM-ENV", TokenSecretTest::nobodyAsks).find()).reason().arguments())
                .containsExactly(missing.toString());
    }

    private static Optional<String> nobodyAsks() {
        throw new AssertionError("asked at the console");
    }
}
