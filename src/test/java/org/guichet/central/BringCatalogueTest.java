package org.guichet.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.guichet.app.HallFiles;
import org.guichet.app.SeasonReading;
import org.guichet.central.BringCatalogue.Sound;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Where;
import org.guichet.kernel.FixedTime;
import org.guichet.kernel.InvalidInput;
import org.guichet.lab.simulate.MemoryBooks;
import org.guichet.sale.SeasonFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BringCatalogueTest {

    private static final Decision ADA = new Decision("Ada", "");

    @TempDir
    Path folder;

    private final Books books = new MemoryBooks();
    private final BringCatalogue bring = new BringCatalogue(books, new FixedTime("2027-04-19T18:00:00Z"));
    private Path season;
    private Sound first;

    @BeforeEach
    void bringFirst() throws IOException {
        season = HallFiles.write(folder);
        first = read();
        bring.bring(first, Optional.empty(), ADA);
    }

    private Sound read() throws IOException {
        SeasonFiles files = SeasonReading.read(season, folder);
        return new Sound(SeasonReading.document(files), files.season(), files.plans());
    }

    private Sound changed(String file, UnaryOperator<String> change) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(path, after);
        return read();
    }

    private Sound withoutSeat(int seat) throws IOException {
        return changed("hall.json", plan -> plan.replaceFirst("\\{\"seat_guid\": \"101-A-" + seat + "\".*?}},?", ""));
    }

    private Sound withoutSecond() throws IOException {
        return changed("season.toml", text -> text.substring(0, text.lastIndexOf("[[event]]"))
                .replace("linked = [2]", ""));
    }

    private void sell(int event, String seat) {
        List<String> left = books.inTransaction(transaction -> transaction.places().move(event, List.of(seat),
                Where.standing(Standing.OPEN), Change.to(Standing.SOLD)));
        assertThat(left).isEmpty();
    }

    private Set<Integer> events() {
        return books.inTransaction(transaction -> transaction.places().events());
    }

    private Map<Standing, Integer> count(int event) {
        return books.inTransaction(transaction -> transaction.places().count(event));
    }

    @Test
    void aSeatThatIsNoMoreLeavesNoGhostInTheNextOnesPlace() throws IOException {
        sell(HallFiles.FIRST, "101-A-6");
        Sound later = withoutSeat(5);
        bring.bring(later, Optional.of(first), ADA);

        assertThat(count(HallFiles.FIRST)).isEqualTo(Map.of(Standing.OPEN, 38, Standing.SOLD, 1));
        byte[] standings = books.inTransaction(transaction -> transaction.places().standings(HallFiles.FIRST));
        assertThat(standings).hasSize(39);
        assertThat(Standing.unpack(standings[later.plan(later.season().events().getFirst()).indexOf("101-A-6")]))
                .isEqualTo(Standing.SOLD);
        assertThatThrownBy(() -> bring.bring(withoutSeat(6), Optional.of(later), ADA))
                .isInstanceOf(InvalidInput.class);
        assertThat(count(HallFiles.FIRST)).isEqualTo(Map.of(Standing.OPEN, 38, Standing.SOLD, 1));
    }

    @Test
    void aSeatThatIsOutIsNeverTakenFromTheBooksWhateverIsKnownOfTheSeasonBefore() throws IOException {
        sell(HallFiles.FIRST, "101-A-5");
        assertThatThrownBy(() -> bring.bring(withoutSeat(5), Optional.empty(), ADA)).isInstanceOf(InvalidInput.class);
        assertThat(count(HallFiles.FIRST)).isEqualTo(Map.of(Standing.OPEN, 39, Standing.SOLD, 1));
    }

    @Test
    void anEventThatIsNoMoreLeavesTheBooks() throws IOException {
        bring.bring(withoutSecond(), Optional.of(first), ADA);
        assertThat(events()).containsExactly(HallFiles.FIRST);
    }

    @Test
    void anEventOfWhichSeatsAreOutStays() throws IOException {
        sell(HallFiles.SECOND, "101-A-5");
        assertThatThrownBy(() -> bring.bring(withoutSecond(), Optional.of(first), ADA))
                .isInstanceOf(InvalidInput.class);
        assertThat(count(HallFiles.SECOND)).isEqualTo(Map.of(Standing.OPEN, 39, Standing.SOLD, 1));
    }

    @Test
    void eventsOfAnotherSeasonStandBeside() throws IOException {
        sell(HallFiles.SECOND, "101-A-5");
        Sound next = changed("season.toml", text -> text.replace("code = \"hall\"\nname = { fr = \"Saison\"",
                "code = \"next\"\nname = { fr = \"Saison\"").replace("number = 1\n", "number = 11\n")
                .replace("number = 2\n", "number = 12\n").replace("linked = [1]", "linked = [11]")
                .replace("linked = [2]", "linked = [12]"));
        bring.bring(next, Optional.of(first), ADA);
        assertThat(events())
                .containsExactlyInAnyOrder(1, 2, 11, 12);
        assertThat(count(HallFiles.SECOND)).isEqualTo(Map.of(Standing.OPEN, 39, Standing.SOLD, 1));
    }
}
