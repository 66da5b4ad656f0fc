package cn.tongxin.people.consent;

import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.people.student.StudentApi;
import cn.tongxin.testing.People;
import cn.tongxin.testing.PrivacyTexts;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A child with its mother, and texts in force. */
abstract class ConsentApi extends StudentApi {
    protected static final String CONSENTS = "/api/v1/consents";
    protected static final String RECEIPTS = "/api/v1/notice-receipts";
    protected static final String TEXTS = "/api/v1/privacy-texts";
    protected static final String PARENT = "guardian";
    protected static final String OFFICER = "data-protection-officer";
    protected static final String BUREAU = "bureau-admin";
    protected static final String CHILD_NAME = "陆小明";

    protected UUID child;
    protected UUID mother;
    protected UUID officer;
    protected UUID bureau;
    protected UUID childRules;
    protected UUID photo;
    protected UUID works;

    @BeforeEach
    void aChildAndTexts() {
        child = families.pupil(CHILD_NAME, school, group);
        mother = parent("mother", "韦秀兰", "STATUTORY");
        officer = rows.account("officer");
        rows.grant(officer, OFFICER, ScopeKind.CITY, null);
        bureau = rows.account("bureau");
        rows.grant(bureau, BUREAU, ScopeKind.CITY, null);
        PrivacyTexts texts = new PrivacyTexts(rows);
        childRules = texts.inForce("CHILD_RULES");
        photo = texts.inForce("PHOTO");
        works = texts.inForce("WORKS");
    }

    protected UUID parent(String account, String name, String role) {
        UUID id = rows.account(account);
        families.link(child, families.guardian(name, null), "VERIFIED", role);
        families.signsIn(id, People.id(name));
        return id;
    }

    protected static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    protected void born(LocalDate day) {
        rows.execute("update student set birth_date = ?::date where id = ?", day.toString(), child);
    }

    protected ValidatableResponse reads(UUID who, UUID... texts) {
        return post(who, PARENT, RECEIPTS, Map.of("texts", List.of(texts)));
    }

    protected ValidatableResponse gives(UUID who, UUID text) {
        return post(who, PARENT, CONSENTS, Map.of("student", child, "text", text));
    }

    protected String given(UUID who, UUID text) {
        reads(who, childRules).statusCode(200);
        return CONSENTS + "/" + gives(who, text).statusCode(201).extract().path("consent.id");
    }

    protected ValidatableResponse signed(LocalDate on, UUID text) {
        return post(
                principal,
                SCHOOL,
                CONSENTS + "/written",
                Map.of(
                        "student",
                        child,
                        "text",
                        text,
                        "signedOn",
                        on.toString(),
                        "paperRef",
                        "德育处 3 号柜 17 号"));
    }

    protected ValidatableResponse step(UUID who, String role, String one, String verb) {
        return as(who, role)
                .header("If-Match", tag(who, role, one))
                .contentType(ContentType.JSON)
                .post(one + "/" + verb)
                .then();
    }

    protected ValidatableResponse ofChild(UUID who, String role) {
        return as(who, role).get(STUDENT + "/consents", child).then();
    }

    /** State of a purpose, as the mother sees it. */
    protected String state(String purpose) {
        return ofChild(mother, PARENT)
                .statusCode(200)
                .extract()
                .path("items.find { it.text.purpose == '" + purpose + "' }.state");
    }

    protected Map<String, Object> words(String what) {
        return Map.of(
                "title", "使用照片",
                "what", what,
                "necessity", "需要现场照片",
                "effect", "不同意的避开孩子",
                "body", "第二版的正文，只用于测试。");
    }

    /** Nobody publishes what they wrote. */
    protected ValidatableResponse inForce(String draft) {
        return step(bureau, BUREAU, TEXTS + "/" + draft, "publish");
    }

    /** The officer's next version of the text about pictures, in force. */
    protected String publishes(String what) {
        String draft =
                post(officer, OFFICER, TEXTS, Map.of("purpose", "PHOTO", "words", words(what)))
                        .statusCode(201)
                        .extract()
                        .path("text.id");
        inForce(draft).statusCode(200);
        return draft;
    }

    protected ValidatableResponse put(UUID who, String role, String one, Object body) {
        return as(who, role)
                .header("If-Match", tag(who, role, one))
                .contentType(ContentType.JSON)
                .body(body)
                .put(one)
                .then();
    }
}
