package cn.tongxin.people.request;

import cn.tongxin.people.student.StudentApi;
import cn.tongxin.testing.People;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A child with two parents who ask about it, and whoever answers them. */
abstract class RequestApi extends StudentApi {
    protected static final String DESK = "/api/v1/subject-requests";
    protected static final String MINE = "/api/v1/me/subject-requests";
    protected static final String PARENT = "guardian";
    protected static final String OFFICER = "data-protection-officer";
    protected static final String CHILD = "陆小明";
    protected static final String MOTHER = "韦秀兰";
    protected static final String TEXT = "孩子的出生日期登记错了！\n应为 2016 年 5 月 2 日。";
    protected static final String ANSWER = "已请学校核对户口簿，出生日期改为 2016-05-02。";
    protected static final Map<String, Object> REFUSAL =
            Map.of("reason", "学籍档案按规定保存，在校期间不能删除。", "law", "个人信息保护法第四十七条第二款");

    protected UUID child;
    protected UUID motherLink;
    protected UUID mother;
    protected UUID father;
    protected UUID officer;

    @BeforeEach
    void aChildItsParentsAndTheOfficer() {
        child = families.pupil(CHILD, school, group);
        motherLink = families.link(child, families.guardian(MOTHER, "13900001111"), "VERIFIED");
        families.link(child, families.guardian("陆建国", "13900002222"), "VERIFIED");
        mother = rows.account("mother");
        families.signsIn(mother, People.id(MOTHER));
        father = rows.account("father");
        families.signsIn(father, People.id("陆建国"));
        officer = cityWide("officer", OFFICER);
    }

    protected static Map<String, Object> asked(String kind, @Nullable UUID student) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "text", TEXT));
        if (student != null) {
            body.put("student", student);
        }
        return body;
    }

    protected String raised(UUID who, String role, String kind, @Nullable UUID student) {
        return post(who, role, MINE, asked(kind, student))
                .statusCode(201)
                .extract()
                .path("request.id");
    }

    /** The mother's, about the child. */
    protected String raised(String kind) {
        return raised(mother, PARENT, kind, child);
    }

    /** A step that says nothing but what it is has no body. */
    protected ValidatableResponse step(UUID who, String role, String path, Map<String, ?> body) {
        String one = path.substring(0, path.lastIndexOf('/'));
        return sent(
                as(who, role).header("If-Match", String.valueOf(tag(who, role, one))), path, body);
    }

    protected static ValidatableResponse sent(
            RequestSpecification request, String path, Map<String, ?> body) {
        RequestSpecification json = request.contentType(ContentType.JSON);
        return (body.isEmpty() ? json : json.body(body)).post(path).then();
    }

    protected ValidatableResponse desk(String id, String verb, Map<String, ?> body) {
        return step(officer, OFFICER, DESK + "/" + id + "/" + verb, body);
    }

    protected ValidatableResponse desk(String id, String verb) {
        return desk(id, verb, Map.of());
    }

    protected String taken(String kind) {
        String id = raised(kind);
        desk(id, "take").statusCode(200);
        return id;
    }

    protected static Map<String, Object> answer(boolean copy) {
        return Map.of("answer", ANSWER, "copy", copy);
    }

    protected ValidatableResponse withdraw(String id) {
        return step(mother, PARENT, MINE + "/" + id + "/withdraw", Map.of());
    }

    protected List<String> work(String kind) {
        return rows.read(
                "select status || ' ' || role || ' ' || coalesce(school_id::text, '-') from"
                        + " work_item where kind = ? order by created_at",
                kind);
    }
}
