package cn.tongxin.org.classes;

import cn.tongxin.org.staff.StaffApi;
import cn.tongxin.testing.SchoolClasses;
import cn.tongxin.testing.SchoolClasses.Seed;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** The schools and teachers of staff tests, and classes in them. */
abstract class ClassApi extends StaffApi {
    protected static final String CLASSES = "/api/v1/classes";
    protected static final String CLASS = CLASSES + "/{id}";
    protected static final int YEAR = SchoolClasses.THIS_YEAR;
    private static final ZoneId NANNING = ZoneId.of("Asia/Shanghai");

    protected SchoolClasses classes;

    @BeforeEach
    void noClassesYet() {
        classes = new SchoolClasses(rows);
    }

    /** A first-grade class of this year. */
    protected UUID first(UUID ofSchool, int number) {
        return classes.add(new Seed(ofSchool, "PRI", "01", YEAR, YEAR, number));
    }

    protected Map<String, Object> fresh(int number) {
        return new HashMap<>(
                Map.of(
                        "school",
                        school,
                        "stage",
                        "PRI",
                        "gradeCode",
                        "03",
                        "entryYear",
                        YEAR - 2,
                        "number",
                        number,
                        "homeroom",
                        qin,
                        "capacity",
                        45));
    }

    protected ValidatableResponse created(Map<String, ?> body) {
        return post(principal, "school-admin", CLASSES, body).then();
    }

    protected ValidatableResponse put(UUID id, Map<String, Object> body) {
        String tag = as(principal, "school-admin").get(CLASS, id).header("ETag");
        return put(id, tag, body);
    }

    protected ValidatableResponse put(UUID id, String tag, Map<String, Object> body) {
        Map<String, Object> sent = new HashMap<>(body);
        sent.keySet().removeAll(List.of("school", "stage"));
        return as(principal, "school-admin")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(sent)
                .put(CLASS, id)
                .then();
    }

    protected ValidatableResponse read(UUID id) {
        return as(principal, "school-admin").get(CLASS, id).then().statusCode(200);
    }

    protected ValidatableResponse history(UUID id) {
        return as(bureau, "bureau-admin").get(CLASS + "/history", id).then().statusCode(200);
    }

    protected String column(String column, UUID id) {
        return rows.read("select " + column + "::text from class_group where id = ?", id).get(0);
    }

    /** The product's clock stands at noon of that day. */
    protected void on(LocalDate day) {
        clock.reset();
        clock.advance(
                Duration.between(clock.instant(), day.atTime(12, 0).atZone(NANNING).toInstant()));
    }
}
