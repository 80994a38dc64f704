package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"152|15200", "152,00|15200", "152.05|15205", "152,00 $|15200", "$152.00|15200",
        "1 152,00|115200", "1\u202f152,00\u00a0$|115200", "0|0"})
    void readsAmountsAsTheyAreSaid(String words, long cents) {
        assertThat(new SearchWords(words).cents()).hasValue(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "152,0", "152,000", "1e3", "G2-318", "12345678901234567890", "1,1,1", "-5,00", "٣"})
    void takesNothingElseForAnAmount(String words) {
        assertThat(new SearchWords(words).cents()).isEmpty();
    }

    @Test
    void comparesLabelsWithoutSpacesDashesAccentsAndCase() {
        assertThat(SearchWords.squeezed("104 h 12")).isEqualTo("104H12");
        assertThat(SearchWords.squeezed("104-H-12")).isEqualTo("104H12");
        assertThat(SearchWords.squeezed("Étage\u00a0B 7")).isEqualTo("ETAGEB7");
        assertThat(new SearchWords(" étage b 7 ").label()).isEqualTo("ETAGEB7");
    }
}
