package org.guichet.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.i18n.Texts;
import org.guichet.wire.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word by which the centre refuses has a sentence for the clerk. */
class RefusalWordsTest {

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void ofARefusedMessage(ErrorCode code) {
        assertThat(Texts.has("sync.why." + code.word())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generation", "behind", "closed", "revoked", "older-copy", "fork", "centre-lost"})
    void ofAnAnswerToAHello(String why) {
        assertThat(Texts.has("sync.why." + why)).isTrue();
    }
}
