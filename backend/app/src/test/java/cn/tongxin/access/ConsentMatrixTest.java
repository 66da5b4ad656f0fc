package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.CareRows;
import cn.tongxin.testing.Families;
import cn.tongxin.testing.People;
import cn.tongxin.testing.PrivacyTexts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The lines of consents and texts, tried by every role with every grant and post. */
@QuarkusTest
class ConsentMatrixTest extends PupilMatrixApi {
    private static final String CONSENTS = "/api/v1/consents";
    private static final String TEXTS = "/api/v1/privacy-texts";
    private static final UUID NOBODY = new UUID(7, 7);

    private UUID text;

    @BeforeEach
    void oneConsentEach() {
        text = new PrivacyTexts(rows).inForce("PHOTO");
        rows.account("somebody");
        fresh("ONLINE");
    }

    private static UUID consentId(String pupil) {
        return UUID.nameUUIDFromBytes(("consent " + pupil).getBytes(StandardCharsets.UTF_8));
    }

    private void fresh(String channel) {
        rows.execute("truncate consent_record");
        boolean paper = channel.equals("PAPER");
        for (String pupil : ALL) {
            rows.execute(
                    "insert into consent_record (id, student_id, pupil_id, unit_code, school_id, class_id,"
                            + " purpose, text_id, given_school, kind, given_by, channel, signed_on, paper_ref,"
                            + " given_at, created_at, updated_at, source, synthetic) select ?, s.id, s.id,"
                            + " s.unit_code, s.school_id, s.class_id, 'PHOTO', ?, s.school_id, ?, a.id, ?,"
                            + " ?::date, ?, now(), now(), now(), 'IMPORT', true from student s"
                            + " join account a on a.username = 'somebody' where s.id = ?",
                    consentId(pupil),
                    text,
                    paper ? "WRITTEN" : "SEPARATE_CONSENT",
                    channel,
                    paper ? "2026-01-05" : null,
                    paper
                            ? cipher.encrypt(
                                    new FieldPlace("consent_record", "paper_ref", consentId(pupil)),
                                    "1 号柜")
                            : null,
                    CareRows.pupilId(pupil));
        }
    }

    private void readsExactly(UUID me, String role, Set<String> within) {
        Response list = as(me, role).get(CONSENTS + "?count=exact");
        assertEquals(200, list.statusCode(), list.asString());
        assertEquals(
                within.stream().map(one -> consentId(one).toString()).collect(Collectors.toSet()),
                new HashSet<>(list.<List<String>>path("items.id")));
        assertEquals(within.size(), list.<Integer>path("total.value"));
        for (String pupil : ALL) {
            int expected = within.contains(pupil) ? 200 : 404;
            UUID id = CareRows.pupilId(pupil);
            Response page = as(me, role).get(CONSENTS + "/" + consentId(pupil));
            Response child = as(me, role).get("/api/v1/students/" + id + "/consents");
            assertEquals(expected, page.statusCode(), page.asString());
            assertEquals(expected, child.statusCode(), child.asString());
            for (Response answer : List.of(list, page, child)) {
                // Every line shows names cut.
                assertFalse(answer.asString().contains(pupil), answer.asString());
            }
        }
    }

    private void readsAreRefused(UUID me, String role) {
        assertEquals(403, as(me, role).get(CONSENTS).statusCode());
        for (String pupil : ALL) {
            UUID id = CareRows.pupilId(pupil);
            assertEquals(403, as(me, role).get(CONSENTS + "/" + consentId(pupil)).statusCode());
            assertEquals(
                    403, as(me, role).get("/api/v1/students/" + id + "/consents").statusCode());
        }
    }

    private int withdraws(UUID me, String role, String pupil, String verb) {
        String one = CONSENTS + "/" + consentId(pupil);
        return as(me, role)
                .header("If-Match", "\"0-00000000\"")
                .contentType(ContentType.JSON)
                .post(one + "/" + verb)
                .statusCode();
    }

    private int gives(UUID me, String role, UUID pupil) {
        return as(me, role)
                .contentType(ContentType.JSON)
                .body(Map.of("student", pupil, "text", text))
                .post(CONSENTS)
                .statusCode();
    }

    private int records(UUID me, String role, UUID pupil) {
        return as(me, role)
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "student",
                                pupil,
                                "text",
                                text,
                                "signedOn",
                                "2026-10-10",
                                "paperRef",
                                "1 号柜"))
                .post(CONSENTS + "/written")
                .statusCode();
    }

    private void tried(Line line, Given grant, UUID me) {
        String role = line.role();
        Set<String> within = reached(grant.kind());
        if (grant.counts(line.read())) {
            readsExactly(me, role, within);
        } else {
            readsAreRefused(me, role);
        }
        boolean writes = grant.counts(line.write());
        if (writes) {
            // Who decides for the child: a right alone is not enough (P-03).
            new Families(rows).signsIn(me, People.id(CareRows.FATHER_OF + FIRST));
        }
        for (String pupil : ALL) {
            boolean reaches = writes && within.contains(pupil);
            int refused = writes ? 404 : 403;
            assertEquals(reaches ? 200 : refused, withdraws(me, role, pupil, "withdraw"));
            assertEquals(reaches ? 201 : refused, gives(me, role, CareRows.pupilId(pupil)), pupil);
        }
        assertEquals(writes ? 404 : 403, gives(me, role, NOBODY));
        fresh("ONLINE");
    }

    private void papersTried(Line line, Given grant, UUID me) {
        fresh("PAPER");
        rows.execute("update student set birth_date = '2010-01-01'");
        boolean writes = grant.counts(line.write());
        Set<String> within = reached(grant.kind());
        for (String pupil : ALL) {
            boolean reaches = writes && within.contains(pupil);
            int refused = writes ? 404 : 403;
            assertEquals(
                    reaches ? 200 : refused, withdraws(me, line.role(), pupil, "withdraw-written"));
            assertEquals(
                    reaches ? 201 : refused,
                    records(me, line.role(), CareRows.pupilId(pupil)),
                    pupil);
        }
        assertEquals(writes ? 404 : 403, records(me, line.role(), NOBODY));
    }

    private void textsTried(Line line, Given grant, UUID me) {
        String role = line.role();
        // They belong to the city: a narrower grant opens the list and reaches none of them.
        boolean city = grant.kind() == ScopeKind.CITY;
        boolean lists = grant.counts(line.read());
        boolean writes = city && grant.counts(line.write());
        Response list = as(me, role).get(TEXTS);
        assertEquals(lists ? 200 : 403, list.statusCode());
        assertEquals(lists && city, lists && !list.<List<?>>path("items").isEmpty());
        assertEquals(lists && city ? 200 : 403, as(me, role).get(TEXTS + "/" + text).statusCode());
        Map<String, Object> words =
                Map.of(
                        "title", "使用照片",
                        "what", "照片和录像",
                        "necessity", "需要现场照片",
                        "effect", "不同意的避开孩子",
                        "body", "新的正文，只用于测试。");
        Response made =
                as(me, role)
                        .contentType(ContentType.JSON)
                        .body(Map.of("purpose", "PHOTO", "words", words))
                        .post(TEXTS);
        assertEquals(writes ? 201 : 403, made.statusCode(), made.asString());
        String draft = TEXTS + "/" + (writes ? made.path("text.id") : text.toString());
        assertEquals(
                writes ? 200 : 403,
                as(me, role)
                        .header("If-Match", "\"0-00000000\"")
                        .contentType(ContentType.JSON)
                        .body(words)
                        .put(draft)
                        .statusCode());
        rows.execute("delete from privacy_text where status = 'DRAFT'");
        UUID foreign = new PrivacyTexts(rows).draft("PHOTO");
        assertEquals(
                city && grant.counts(line.approve()) ? 200 : 403,
                as(me, role)
                        .header("If-Match", "\"0-00000000\"")
                        .contentType(ContentType.JSON)
                        .post(TEXTS + "/" + foreign + "/publish")
                        .statusCode());
        rows.execute("delete from privacy_text where id <> ?", text);
        rows.execute("update privacy_text set status = 'PUBLISHED' where id = ?", text);
    }

    @TestFactory
    Stream<DynamicTest> consents_are_reached_exactly_as_the_matrix_says() {
        return everybody("consent", this::tried);
    }

    @TestFactory
    Stream<DynamicTest> papers_are_entered_exactly_as_the_matrix_says() {
        return everybody("consent-paper", this::papersTried);
    }

    @TestFactory
    Stream<DynamicTest> texts_are_written_exactly_as_the_matrix_says() {
        return everybody("privacy-text", this::textsTried);
    }

    /** Held against a caller who reaches two, each check for one must protest. */
    @TestFactory
    Stream<DynamicTest> each_check_notices_rows_that_leak() {
        UUID me = given("school-admin", new Given(ScopeKind.SCHOOL, "NAMED_READER"));
        return Stream.of(
                dynamicTest(
                        "reads",
                        () ->
                                assertThrows(
                                        AssertionError.class,
                                        () -> readsExactly(me, "school-admin", Set.of(FIRST)))),
                dynamicTest(
                        "refused reads",
                        () ->
                                assertThrows(
                                        AssertionError.class,
                                        () -> readsAreRefused(me, "school-admin"))));
    }
}
