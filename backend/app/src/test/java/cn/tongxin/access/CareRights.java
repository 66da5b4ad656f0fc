package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.tongxin.testing.CareRows;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a caller can do to one kind of what few may know of pupils.
 *
 * @param request a new request of the caller
 * @param all where the kind lives
 * @param pupils by their names; each has one
 */
record CareRights(Supplier<RequestSpecification> request, String all, List<String> pupils) {
    static final String CATEGORIES = "/api/v1/special-categories";
    static final String ARRANGEMENTS = "/api/v1/care-arrangements";
    static final String CONTACTS = "/api/v1/care-contacts";
    static final String ORDERS = "/api/v1/court-orders";
    static final String SAFE = "/api/v1/safe-contacts";
    private static final UUID NOBODY = new UUID(7, 7);

    private UUID id(String pupil) {
        return switch (all) {
            case CATEGORIES -> CareRows.categoryId(pupil);
            case ORDERS -> CareRows.orderId(pupil);
            case SAFE -> CareRows.safeContactId(pupil);
            case CONTACTS -> CareRows.contactId(pupil);
            default -> CareRows.arrangementId(pupil);
        };
    }

    void readsExactly(Set<String> within) {
        listsExactly(within);
        opensExactly(within);
    }

    void listsExactly(Set<String> within) {
        Response list = request.get().get(all + "?count=exact");
        assertEquals(200, list.statusCode(), list.asString());
        assertEquals(
                within.stream().map(one -> id(one).toString()).collect(Collectors.toSet()),
                new HashSet<>(list.<List<String>>path("items.id")));
        assertEquals(within.size(), list.<Integer>path("total.value"));
        if (!within.isEmpty()) {
            assertEquals("no-store", list.header("Cache-Control"));
        }
        for (String pupil : pupils) {
            Response of = request.get().get(all + "?student=" + CareRows.pupilId(pupil));
            assertEquals(within.contains(pupil) ? 1 : 0, of.<List<String>>path("items.id").size());
        }
    }

    void opensExactly(Set<String> within) {
        String unknown = told(request.get().get(all + "/" + NOBODY));
        for (String pupil : pupils) {
            Response page = request.get().get(all + "/" + id(pupil));
            if (within.contains(pupil)) {
                assertEquals(200, page.statusCode(), page.asString());
                assertEquals("no-store", page.header("Cache-Control"));
            } else {
                // Whether there is one is a secret: nothing but the request's own id differs.
                assertEquals(404, page.statusCode(), page.asString());
                assertEquals(unknown, told(page));
            }
        }
    }

    /** A refusal without what belongs to the single request. */
    private static String told(Response refusal) {
        Map<String, Object> body = new TreeMap<>(refusal.<Map<String, Object>>path("$"));
        body.remove("requestId");
        body.remove("instance");
        return refusal.statusCode() + " " + body;
    }

    void readsAreRefused() {
        assertEquals(403, request.get().get(all).statusCode());
        for (String pupil : pupils) {
            assertEquals(403, request.get().get(all + "/" + id(pupil)).statusCode());
        }
    }

    /** Lists hide from everybody; the page of one shows whole what the view allows. */
    void sees(String pupil, boolean full) {
        String list = request.get().get(all).asString();
        String page = request.get().get(all + "/" + id(pupil)).asString();
        for (String secret : secrets(pupil)) {
            assertFalse(list.contains(secret), list);
            assertEquals(full, page.contains(secret), page);
        }
    }

    private List<String> secrets(String pupil) {
        return switch (all) {
            case CATEGORIES -> List.of(pupil, CareRows.CODE, "DOCUMENT", "民函");
            case CONTACTS -> List.of(pupil, CareRows.NOTE);
            case SAFE -> List.of(pupil, CareRows.FATHER_OF + pupil, CareRows.WORDING);
            case ORDERS ->
                    List.of(
                            pupil,
                            CareRows.FATHER_OF + pupil,
                            "CUSTODY",
                            CareRows.COURT,
                            CareRows.DOCUMENT_NO);
            default -> List.of(pupil, CareRows.CARER, CareRows.CARER_PHONE, "父母在外务工");
        };
    }

    void endsExactly(Set<String> within) {
        for (String pupil : pupils) {
            Response page = request.get().get(all + "/" + id(pupil));
            String tag = page.statusCode() == 200 ? page.header("ETag") : "\"0-00000000\"";
            Response ended = end(id(pupil), tag);
            assertEquals(within.contains(pupil) ? 200 : 404, ended.statusCode(), ended.asString());
        }
    }

    /** After everything was ended, so that there is room. */
    void createsExactly(Set<String> within) {
        for (String pupil : pupils) {
            Response made = create(CareRows.pupilId(pupil), beside(pupil));
            assertEquals(within.contains(pupil) ? 201 : 404, made.statusCode(), made.asString());
        }
        assertEquals(404, create(NOBODY, NOBODY).statusCode());
    }

    void writesAreRefused() {
        String first = pupils.get(0);
        assertEquals(403, create(CareRows.pupilId(first), beside(first)).statusCode());
        if (!all.equals(CONTACTS)) {
            assertEquals(403, end(id(first), "\"0-00000000\"").statusCode());
        }
    }

    /** What else a new one hangs on. */
    private UUID beside(String pupil) {
        return all.equals(CONTACTS) ? CareRows.arrangementId(pupil) : CareRows.linkId(pupil);
    }

    private Response end(UUID id, String tag) {
        return request.get()
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("on", LocalDate.now().toString(), "reason", "父母已返乡"))
                .post(all + "/" + id + "/end");
    }

    private Response create(UUID student, UUID beside) {
        Map<String, Object> body = new TreeMap<>();
        if (all.equals(CONTACTS)) {
            body.put("arrangement", beside);
            body.put("on", "2026-01-07");
            body.put("mode", "PHONE");
            return request.get().contentType(ContentType.JSON).body(body).post(all);
        }
        body.put("student", student);
        body.put("from", "2026-01-05");
        if (all.equals(CATEGORIES)) {
            body.put("code", "LB");
            body.put("evidenceType", "VISIT");
            body.put("source", "SCHOOL");
            body.put("nextReview", LocalDate.now().plusDays(90).toString());
        } else if (all.equals(ORDERS)) {
            body.put("link", beside);
            body.put("kind", "CUSTODY");
            body.put("court", CareRows.COURT);
            body.put("documentNo", CareRows.DOCUMENT_NO);
        } else if (all.equals(SAFE)) {
            body.remove("from");
            body.put("link", beside);
            body.put("ways", List.of("PHONE"));
            body.put("wording", CareRows.WORDING);
        } else {
            body.put("carerName", "韦阿公");
            body.put("reason", "父母外出务工");
            body.put("toldSchool", true);
            body.put("toldVillage", true);
        }
        return request.get().contentType(ContentType.JSON).body(body).post(all);
    }
}
