package org.guichet.seating.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.guichet.i18n.Texts;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;
import org.guichet.seating.SeatLabel;
import org.guichet.seating.SeatingPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFilesTest {

    private static final String STUDIO = """
            {"name":"Studio","size":{"width":400,"height":260},
             "categories":[{"name":"Front","color":"#7a4ddb"},{"name":"Rear","color":"#2f9e8f"}],
             "zones":[{"name":"Floor","position":{"x":40,"y":90},
              "areas":[{"shape":"rectangle","position":{"x":0,"y":-70},"rectangle":{"width":320,"height":40},
                        "color":"#dddddd","text":{"text":"Stage","position":{"x":160,"y":20}}},
                       {"shape":"circle","position":{"x":9,"y":9},"circle":{"radius":5},"uuid":"pit"}],
              "rows":[{"row_number":"A","position":{"x":0,"y":0},"seats":[
                 {"seat_guid":"floor-A-1","seat_number":"1","category":"Front","position":{"x":0,"y":0}},
                 {"seat_guid":"floor-A-2","seat_number":"2","category":"Front","position":{"x":28,"y":0}}]},
               {"row_number":"B","position":{"x":0,"y":34.5},"seats":[
                 {"seat_guid":"floor-B-1","seat_number":"1","category":"Rear","position":{"x":0,"y":0},"radius":12}]}]}]}
            """;
    private static final String BESIDE = """
            {"version":1,"focal_point":{"x":200,"y":20},
             "accessible":{"floor-A-1":["floor-A-2"]},
             "sections":{"Floor":{"gate":{"fr":"Porte 1","en":"Gate 1"}}},
             "aisles_after":["floor-A-1"],
             "standing_areas":[{"area":"pit","name":"Fosse","capacity":3,"price_zone":"Rear"}]}
            """;

    @Test
    void aPlanIsBuiltWithItsSidecar() {
        SeatingPlan plan = read(STUDIO, BESIDE).plan();
        assertThat(plan.size()).isEqualTo(6);
        assertThat(plan.seatCount()).isEqualTo(3);
        int seat = plan.indexOf("floor-B-1");
        assertThat(plan.label(seat)).isEqualTo(new SeatLabel("Floor", "B", "1"));
        assertThat(plan.x(seat)).isEqualTo(40);
        assertThat(plan.y(seat)).isEqualTo(124.5f);
        assertThat(plan.radius(seat)).isEqualTo(12);
        assertThat(plan.priceZones().get(plan.priceZone(seat)).code()).isEqualTo("Rear");
        assertThat(plan.isAccessible(plan.indexOf("floor-A-1"))).isTrue();
        assertThat(plan.companions(plan.indexOf("floor-A-1"))).containsExactly(plan.indexOf("floor-A-2"));
        assertThat(plan.right(plan.indexOf("floor-A-1"))).isEqualTo(SeatingPlan.NONE);
        assertThat(plan.focalX()).isEqualTo(200);
        assertThat(plan.sections().getFirst().gate()).isNotNull();
        int standing = plan.indexOf("pit#0003");
        assertThat(plan.label(standing)).isEqualTo(new SeatLabel("Fosse", "", "3"));
        assertThat(plan.x(standing)).isEqualTo(49);
        assertThat(plan.outlines()).hasSize(1).first().satisfies(stage -> {
            assertThat(stage.points()).startsWith(40f, 20f, 360f, 20f);
            assertThat(stage.word()).isNotNull();
        });
    }

    @Test
    void aLabelThatIsTooLongForTheParserIsToldToBeTooLong() {
        String number = "\"seat_number\":\"";
        for (int length : new int[]{1_001, 6_001, 100_000}) {
            String plan = STUDIO.replaceFirst(number + "2", number + "9".repeat(length));
            assertThat(problems(plan, null)).as("%s characters", length).first()
                    .extracting(Problem::message).isEqualTo(Message.of("plan.text.long", 1_000));
        }
        String escaped = STUDIO.replaceFirst(number + "2", number + "\\\\u0039".repeat(1_000));
        assertThat(read(escaped, null).plan().seatCount()).isPositive();
    }

    @Test
    void whatCannotBeSeenIsNoLabel() {
        for (String unseen : List.of("\\u0000", "\\u202e", "2\\u200b", "1\\u2028", "\\ufeff1", "1\\n2")) {
            refused(STUDIO.replace("\"seat_number\":\"2\"", "\"seat_number\":\"" + unseen + "\""),
                    "zones[0].rows[0].seats[1].seat_number", "plan.text.unseen");
            refused(STUDIO.replaceFirst("\"row_number\":\"[^\"]*\"",
                    "\"row_number\":\"" + unseen.replace("\\", "\\\\") + "\""), "zones[0].rows[0].row_number",
                    "plan.text.unseen");
            refused(STUDIO.replace("\"name\":\"Floor\"", "\"name\":\"" + unseen + "\""), "zones[0].name",
                    "plan.text.unseen");
        }
    }

    @Test
    void aPlanNeedsNoSidecar() {
        assertThat(read(STUDIO, null).plan().size()).isEqualTo(3);
    }

    @Test
    void everyProblemIsListedByItsPlace() {
        String bad = STUDIO.replace("\"floor-A-2\"", "\"floor-A-1\"").replace("\"Rear\",\"position\"",
                "\"Nowhere\",\"position\"").replace("\"radius\":12", "\"radius\":-1,\"colour\":3")
                .replace("\"x\":28", "\"x\":\"28\"").replace("\"height\":260", "\"depth\":260");
        assertThat(problems(bad, null)).extracting(problem -> problem.place().path()).containsExactly("size.depth",
                "size.height",
                "zones[0].rows[0].seats[1].position.x", "zones[0].rows[1].seats[0].colour",
                "zones[0].rows[0].seats[1].seat_guid", "zones[0].rows[1].seats[0].category",
                "zones[0].rows[1].seats[0].radius");
    }

    @Test
    void aGuidOrALabelThatIsThereTwiceIsRefused() {
        refused(STUDIO.replace("floor-A-2", "floor-A-1"), "zones[0].rows[0].seats[1].seat_guid", "plan.guid.twice");
        refused(STUDIO.replace("\"seat_number\":\"2\"", "\"seat_number\":\"1\""),
                "zones[0].rows[0].seats[1].seat_number", "plan.label.twice");
        refused(STUDIO.replace("floor-B-1", "pit#0002"), BESIDE, "zones[0].rows[1].seats[0].seat_guid",
                "plan.guid.twice");
    }

    @Test
    void unknownAndDoubleKeysAreRefused() {
        refused(STUDIO.replace("\"name\":\"Studio\"", "\"name\":\"Studio\",\"price\":12"), "price", "plan.key.unknown");
        refused(STUDIO.replace("\"name\":\"Studio\"", "\"name\":\"Studio\",\"my key\":{\"a\":[1]}"), "[\"my key\"]",
                "plan.key.unknown");
        refused(STUDIO.replace("\"name\":\"Studio\"", "\"name\":\"Studio\",\"name\":\"Loft\""), "name",
                "plan.key.twice");
    }

    @Test
    void aPlanWithoutPlacesIsRefused() {
        refused("{\"name\":\"\",\"categories\":[],\"zones\":[],\"size\":{\"width\":1,\"height\":1}}", "zones",
                "plan.empty");
    }

    @Test
    void brokenJsonIsRefusedWhereItBreaks() {
        refused(STUDIO.substring(0, STUDIO.indexOf("\"radius\":12")), "line 11, column 92 (zones[0].rows[1].seats[0])",
                "plan.json");
        refused(STUDIO.replace("\"x\":28", "\"x\":NaN"),
                "line 9, column 87 (zones[0].rows[0].seats[1].position.x)", "plan.json");
        refused(STUDIO.replace("\"x\":28", "\"x\":Infinity"),
                "line 9, column 92 (zones[0].rows[0].seats[1].position.x)", "plan.json");
        refused(STUDIO + "{}", "line 12, column 1", "plan.file.more");
        refused("", "", "plan.file.empty");
        refused("{\"name\":plan}", "name", "plan.kind");
        refused("[]", "", "plan.kind");
        refused("{\"name\":\"Studio", "line 1, column 9", "plan.text.open");
    }

    @Test
    void numbersBeyondAnyMapAreRefused() {
        refused(STUDIO.replace("\"x\":28", "\"x\":1e300"), "zones[0].rows[0].seats[1].position.x", "plan.number.far");
        refused(STUDIO.replace("\"x\":28", "\"x\":1e999999999"), "zones[0].rows[0].seats[1].position.x",
                "plan.number.far");
        refused(STUDIO.replace("\"x\":28", "\"x\":" + "1".repeat(100)), "line 9, column 148", "plan.number.long");
        refused(STUDIO.replace("\"width\":400", "\"width\":0"), "size.width", "plan.number.length");
    }

    @Test
    void deepNestingIsRefusedWithoutAStackOverflow() {
        refused("{\"name\":" + "[".repeat(1_000_000), "line 1, column 40", "plan.file.deep");
        refused("{\"a\":".repeat(500_000), "line 1, column 161", "plan.file.deep");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() {
        assertThat(problemsOf("\uFEFF".concat(STUDIO).getBytes(StandardCharsets.UTF_8))).extracting(Problem::message)
                .extracting("key").containsExactly("plan.file.mark");
        assertThat(problemsOf(STUDIO.replace("Studio", "Théâtre").getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly(Problem.at(Place.at(1, 12), "plan.file.encoding"));
        assertThat(problemsOf(STUDIO.getBytes(StandardCharsets.UTF_16))).extracting(Problem::message)
                .extracting("key").containsExactly("plan.file.encoding");
        refused(STUDIO.replace("Studio", "\\ud83c"), "name", "plan.text.half");
        refused(STUDIO.replace("Studio", "a\u0001b"), "line 1, column 11", "plan.text.control");
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class,
                () -> PlanFiles.read(Path.of("no", "such.json"), null));
        assertThat(refusal.problems()).extracting(problem -> problem.message().key())
                .containsExactly("plan.file.unreadable");
    }

    @Test
    void aHugeFileIsNotEvenRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.json");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(JsonBytes.MOST_BYTES + 1L);
        }
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> PlanFile.load(file, "huge.json"));
        assertThat(refusal.problems()).containsExactly(
                Problem.at(Place.file("huge.json"), "plan.file.huge", JsonBytes.MOST_BYTES >> 20));
    }

    @Test
    void tooManySeatsStopTheReading() {
        String seat = "{\"seat_guid\":0},";
        String row = seat.repeat(PlanReader.MOST_SEATS + 1);
        String many = STUDIO.replace("\"row_number\":\"A\",\"position\":{\"x\":0,\"y\":0},\"seats\":[",
                "\"row_number\":\"A\",\"seats\":[" + row);
        List<Problem> problems = problems(many, null);
        assertThat(problems).hasSize(Problems.TOLD + 2);
        assertThat(problems.get(Problems.TOLD).message().key()).isEqualTo("plan.seats.many");
    }

    @Test
    void onlySoManyProblemsAreTold() {
        String bad = STUDIO.replace("\"seats\":[", "\"seats\":[" + "7,".repeat(1_000));
        List<Problem> problems = problems(bad, null);
        assertThat(problems).hasSize(Problems.TOLD + 1);
        assertThat(Texts.tell(Language.EN, problems.getLast().message())).contains("1,800");
    }

    @Test
    void olderVariantsAreFilledInAndTold() {
        String older = STUDIO.replace("\"size\":{\"width\":400,\"height\":260},", "").replace("\"name\":\"Floor\",", "")
                .replace("\"row_number\":\"B\",\"position\":{\"x\":0,\"y\":34.5},",
                        "\"row_number\":\"B\",\"number_of_seats\":1,\"seats_spacing\":30,")
                .replace("\"floor-B-1\"", "\"7\"")
                .replace(
                        "{\"shape\":\"circle\",\"position\":{\"x\":9,\"y\":9},\"circle\":{\"radius\":5},\"uuid\":\"pit\"}",
                        "{\"width\":50,\"height\":20,\"position\":{\"x\":1,\"y\":2},\"text\":\"Bar\"}");
        ImportedPlan read = read(older, null);
        assertThat(read.warnings()).extracting(problem -> problem.message().key()).containsExactlyInAnyOrder(
                "plan.older.size", "plan.older.zone", "plan.older.row", "plan.older.dropped", "plan.older.dropped",
                "plan.older.guid", "plan.older.rectangle", "plan.older.rectangle", "plan.older.caption");
        assertThat(read.plan().width()).isEqualTo(98);
        assertThat(read.plan().outlines().get(1).points()).startsWith(41f, 92f, 91f, 92f);
        assertThat(read.plan().sections().getFirst().name()).isEqualTo("zones[0]");
    }

    @Test
    void theSidecarMustFitThePlan() {
        sidecarRefused(BESIDE.replace("\"version\":1", "\"version\":2"), "version", "plan.sidecar.version");
        sidecarRefused(BESIDE.replace("\"version\":1,", ""), "version", "plan.key.missing");
        sidecarRefused(BESIDE.replace("\"floor-A-1\":[", "\"floor-Z-1\":["), "accessible[\"floor-Z-1\"]",
                "plan.sidecar.guid");
        sidecarRefused(BESIDE.replace("[\"floor-A-2\"]", "[\"floor-A-3\"]"), "accessible[\"floor-A-1\"][0]",
                "plan.sidecar.guid");
        sidecarRefused(BESIDE.replace("[\"floor-A-2\"]", "[\"floor-A-1\"]"), "accessible[\"floor-A-1\"][0]",
                "plan.sidecar.companion.accessible");
        sidecarRefused(BESIDE.replace("[\"floor-A-2\"]", "[\"floor-A-2\",\"floor-A-2\"]"),
                "accessible[\"floor-A-1\"][1]", "plan.sidecar.companion.twice");
        sidecarRefused(BESIDE.replace("\"Floor\":", "\"Balcony\":"), "sections[\"Balcony\"]", "plan.sidecar.section");
        sidecarRefused(BESIDE.replace("\"Gate 1\"", "\" \""), "sections[\"Floor\"].gate.en", "plan.text.blank");
        sidecarRefused(BESIDE.replace("[\"floor-A-1\"],", "[\"pit#0001\"],"), "aisles_after[0]", "plan.sidecar.guid");
        sidecarRefused(BESIDE.replace("\"pit\"", "\"bar\""), "standing_areas[0].area", "plan.sidecar.area");
        sidecarRefused(BESIDE.replace("\"Rear\"", "\"Middle\""), "standing_areas[0].price_zone",
                "plan.category.unknown");
        sidecarRefused(BESIDE.replace("\"capacity\":3", "\"capacity\":2.5"), "standing_areas[0].capacity",
                "plan.sidecar.capacity");
        sidecarRefused(BESIDE.replace("\"capacity\":3", "\"capacity\":-3"), "standing_areas[0].capacity",
                "plan.sidecar.capacity");
        sidecarRefused(BESIDE.replace("\"x\":200", "\"x\":-2e7"), "focal_point.x", "plan.number.far");
    }

    @Test
    void everyRefusalIsAWholeSentenceInBothLanguages() {
        String bad = STUDIO.replace("\"x\":28", "\"x\":\"28\"");
        assertThat(Texts.tell(Language.FR, problems(bad, null).getFirst().message()))
                .isEqualTo("Il faut ici un nombre, pas un texte.");
        assertThat(Texts.tell(Language.EN, problems(bad, null).getFirst().message()))
                .isEqualTo("There must be a number here, not a text.");
    }

    private static void sidecarRefused(String sidecar, String place, String key) {
        refused(STUDIO, sidecar, PlanFiles.SIDECAR + ", " + place, key);
    }

    private static void refused(String plan, String place, String key) {
        refused(plan, null, place, key);
    }

    private static void refused(String plan, @Nullable String sidecar, String place, String key) {
        assertThat(problems(plan, sidecar)).first().satisfies(problem -> {
            assertThat(Texts.tell(Language.EN, problem.place())).isEqualTo(place);
            assertThat(problem.message().key()).isEqualTo(key);
            assertThat(Texts.has(key)).isTrue();
        });
    }

    private static List<Problem> problemsOf(byte[] plan) {
        return catchThrowableOfType(InvalidInput.class, () -> PlanFiles.read(plan, null)).problems();
    }

    private static List<Problem> problems(String plan, @Nullable String sidecar) {
        return catchThrowableOfType(InvalidInput.class, () -> read(plan, sidecar)).problems();
    }

    private static ImportedPlan read(String plan, @Nullable String sidecar) {
        return PlanFiles.read(plan.getBytes(StandardCharsets.UTF_8),
                sidecar == null ? null : sidecar.getBytes(StandardCharsets.UTF_8));
    }
}
