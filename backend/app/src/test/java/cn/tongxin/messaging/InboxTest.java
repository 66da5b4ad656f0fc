package cn.tongxin.messaging;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The inbox: everybody's own, and nobody else's. */
@QuarkusTest
class InboxTest extends MessagingApi {
    private UUID me;
    private UUID other;

    @BeforeEach
    void twoReaders() {
        me = rows.account("me");
        other = rows.account("other");
    }

    private String newest(UUID reader) {
        return as(reader, "volunteer").get(INBOX + "?limit=1").then().extract().path("items[0].id");
    }

    private ValidatableResponse unread(UUID reader) {
        return as(reader, "volunteer").get(SUMMARY).then().statusCode(200);
    }

    @Test
    void an_entry_says_what_when_and_what_to_open() {
        UUID proposal = UUID.randomUUID();
        send(told("示例小学", me).about("proposals", proposal).urgent());
        as(me, "volunteer")
                .get(INBOX)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].template", equalTo("proposal.approved"))
                .body("items[0].importance", equalTo("URGENT"))
                .body("items[0].title", equalTo("已批准：暂停办学，示例小学"))
                .body("items[0].body", equalTo("您的申请已由演示·审批人批准并办理：暂停办学一年。"))
                .body("items[0].link.resource", equalTo("proposals"))
                .body("items[0].link.id", equalTo(proposal.toString()))
                .body("items[0].createdAt", notNullValue())
                .body("items[0]", not(hasKey("readAt")));
    }

    @Test
    void the_newest_stand_first_and_pages_follow_each_other() {
        for (String subject : List.of("第一", "第二", "第三")) {
            send(told(subject, me));
        }
        String next =
                as(me, "volunteer")
                        .get(INBOX + "?limit=2&count=exact")
                        .then()
                        .body("items.title", contains("已批准：暂停办学，第三", "已批准：暂停办学，第二"))
                        .body("total.value", equalTo(3))
                        .extract()
                        .path("nextCursor");
        as(me, "volunteer")
                .get(INBOX + "?limit=2&cursor=" + next)
                .then()
                .body("items.title", contains("已批准：暂停办学，第一"))
                .body("", not(hasKey("nextCursor")));
    }

    @Test
    void it_is_filtered_by_unread_and_importance() {
        send(told("读过", me));
        as(me, "volunteer").post(INBOX + "/{id}/read", newest(me)).then().statusCode(200);
        send(told("未读", me));
        send(told("紧急", me).urgent());
        as(me, "volunteer")
                .get(INBOX + "?unread=true")
                .then()
                .body("items.title", contains("已批准：暂停办学，紧急", "已批准：暂停办学，未读"));
        as(me, "volunteer")
                .get(INBOX + "?unread=false")
                .then()
                .body("items.title", contains("已批准：暂停办学，读过"));
        as(me, "volunteer").get(INBOX + "?importance=URGENT").then().body("items", hasSize(1));
        unread(me).body("unread", equalTo(2)).body("urgent", equalTo(1));
        unchecked(me, "volunteer").get(INBOX + "?sort=title").then().statusCode(400);
        unchecked(me, "volunteer").get(INBOX + "?accountId=" + other).then().statusCode(400);
    }

    @Test
    void whoever_asks_again_and_nothing_has_changed_is_told_so() {
        unread(me).body("unread", equalTo(0)).body("", not(hasKey("newestAt")));
        send(told("示例小学", me));
        String tag = unread(me).body("unread", equalTo(1)).extract().header("ETag");
        as(me, "volunteer").header("If-None-Match", tag).get(SUMMARY).then().statusCode(304);
        send(told("另一所", me));
        as(me, "volunteer")
                .header("If-None-Match", tag)
                .get(SUMMARY)
                .then()
                .statusCode(200)
                .body("unread", equalTo(2));
    }

    @Nested
    class Marks {
        @Test
        void the_first_time_counts() {
            send(told("示例小学", me));
            String id = newest(me);
            String first =
                    as(me, "volunteer")
                            .post(INBOX + "/{id}/read", id)
                            .then()
                            .statusCode(200)
                            .body("id", equalTo(id))
                            .extract()
                            .path("readAt");
            as(me, "volunteer")
                    .post(INBOX + "/{id}/read", id)
                    .then()
                    .statusCode(200)
                    .body("readAt", equalTo(first));
            unread(me).body("unread", equalTo(0));
            assertEquals(List.of("1"), rows.read("select version from inbox_entry"));
        }

        @Test
        void all_up_to_one_and_not_what_came_after_it() {
            send(told("第一", me));
            send(told("第二", me));
            String seen = newest(me);
            send(told("第三", me));
            send(told("别人的", other));
            for (int marked : new int[] {2, 0}) {
                as(me, "volunteer")
                        .contentType(ContentType.JSON)
                        .body(Map.of("upTo", seen))
                        .post(INBOX + "/read")
                        .then()
                        .statusCode(200)
                        .body("marked", equalTo(marked));
            }
            unread(me).body("unread", equalTo(1));
            unread(other).body("unread", equalTo(1));
        }

        @Test
        void leave_a_line_in_the_audit_log() {
            send(told("示例小学", me));
            String id = newest(me);
            as(me, "volunteer").post(INBOX + "/{id}/read", id);
            assertEquals(
                    List.of("inbox.read {" + id + "}"),
                    rows.read("select action || ' ' || entity_ids::text from audit_event"));
        }

        @Test
        void are_not_made_twice_under_one_key() {
            send(told("第一", me));
            String seen = newest(me);
            for (int i = 0; i < 2; i++) {
                as(me, "volunteer")
                        .header("Idempotency-Key", "mark-all-0001")
                        .contentType(ContentType.JSON)
                        .body(Map.of("upTo", seen))
                        .post(INBOX + "/read")
                        .then()
                        .statusCode(200)
                        .body("marked", equalTo(1));
            }
        }

        @Test
        void of_nobody_elses_entry() {
            send(told("别人的", other));
            String theirs = newest(other);
            as(me, "volunteer")
                    .post(INBOX + "/{id}/read", theirs)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
            as(me, "volunteer")
                    .contentType(ContentType.JSON)
                    .body(Map.of("upTo", theirs))
                    .post(INBOX + "/read")
                    .then()
                    .statusCode(404);
            as(me, "volunteer")
                    .post(INBOX + "/{id}/read", UUID.randomUUID())
                    .then()
                    .statusCode(404);
            unread(other).body("unread", equalTo(1));
        }
    }

    @Test
    void somebody_without_an_account_has_an_empty_one() {
        UUID stranger = UUID.randomUUID();
        send(told("示例小学", me));
        as(stranger, "guardian").get(INBOX).then().statusCode(200).body("items", hasSize(0));
        unread(stranger).body("unread", equalTo(0));
        as(stranger, "guardian").post(INBOX + "/{id}/read", newest(me)).then().statusCode(404);
    }
}
