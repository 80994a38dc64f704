package org.guichet.catalogue.toml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichet.kernel.Message;
import org.guichet.seating.SeatingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatNamesTest {

    private final SeatingPlan plan = TestPlans.hall();
    private final SeatNames names = new SeatNames(plan);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            104 H 11-12          | 104-H-11 104-H-12
            104  H  7            | 104-H-7
            104/H/7              | 104-H-7
            104 H 1,3,11-12      | 104-H-1 104-H-3 104-H-11 104-H-12
            104 / H / 1, 3       | 104-H-1 104-H-3
            Balcon nord/A/3-7    | bal-3 bal-5 bal-7
            guid:102-B-4         | 102-B-4
            Parterre 3-5         | area-1#0003 area-1#0004 area-1#0005
            Parterre/200         | area-1#0200
            """)
    void findsSeatsByTheirNames(String written, String guids) {
        assertThat(found(written)).containsExactly(guids.split(" "));
    }

    @Test
    void findsRowsSectionsAndAreasAsAWhole() {
        assertThat(found("104 H")).hasSize(12).allMatch(guid -> guid.startsWith("104-H-"));
        assertThat(found("104")).hasSize(96).allMatch(guid -> guid.startsWith("104-"));
        assertThat(found("Balcon nord")).hasSize(10);
        assertThat(found("Parterre")).hasSize(200);
        assertThat(found("Debout")).as("the section of the area").hasSize(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            105 H 1          | season.seat.section
            105              | season.seat.section
            104 Z            | season.seat.row
            104 Z 1          | season.seat.row
            104 H 13         | season.seat.number
            104 H 11-13      | season.seat.number
            104 H 12-11      | season.seat.range
            104 H -1         | season.seat.number
            104 H 1,         | season.seat.number
            104 H 1 - 3      | season.seat.form
            Parterre 0       | season.seat.number
            Parterre 201     | season.seat.number
            Balcon nord A 3  | season.seat.form
            guid:nobody      | season.seat.guid
            """)
    void saysWhyThereIsNoSuchSeat(String written, String key) {
        assertThat(names.find(written)).isInstanceOfSatisfying(SeatNames.Found.Nothing.class,
                nothing -> assertThat(nothing.why().key()).isEqualTo(key));
    }

    @Test
    void namesTheLabelThatIsWrong() {
        assertThat(names.find("104 H 11-13"))
                .isEqualTo(new SeatNames.Found.Nothing(Message.of("season.seat.number", "104 H 11-13", "13")));
    }

    private List<String> found(String written) {
        return switch (names.find(written)) {
            case SeatNames.Found.Places(var places) -> places.stream().mapToObj(plan::guid).toList();
            case SeatNames.Found.Nothing(Message why) -> throw new AssertionError(why);
        };
    }
}
