package cn.tongxin.bench.scenario;

import cn.tongxin.bench.product.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A school as read, with two corrections of it that differ in nothing but the phone number.
 *
 * @param villageCode where it stands
 * @param principal the assignment of who heads it, empty without one
 */
public record CorrectableSchool(
        String id,
        String villageCode,
        String principal,
        String etag,
        byte[] firstBody,
        byte[] secondBody) {
    static final String FIRST_PHONE = "0771-5500001";
    private static final String SECOND_PHONE = "0771-5500002";
    private static final List<String> UNCHANGED =
            List.of(
                    "name",
                    "shortName",
                    "stages",
                    "ownership",
                    "urbanRural",
                    "address",
                    "lon",
                    "lat",
                    "boarding",
                    "establishedOn",
                    "legalRep",
                    "inclusive",
                    "qualityLevel");
    private static final List<String> TIES = List.of("principal", "centralSchool");

    static CorrectableSchool of(Api.Found found) {
        JsonNode school = found.body();
        ObjectNode body = correction(school);
        return new CorrectableSchool(
                school.path("id").asText(),
                body.path("divisionCode").asText(),
                body.path("principal").asText(),
                found.etag(),
                withPhone(body, FIRST_PHONE),
                withPhone(body, SECOND_PHONE));
    }

    /** What has to be sent to leave a school as it is; a new phone number may be put into it. */
    public static ObjectNode correction(JsonNode school) {
        ObjectNode body =
                new ObjectMapper()
                        .createObjectNode()
                        .put("divisionCode", school.path("village").path("code").asText());
        for (String field : UNCHANGED) {
            if (school.has(field)) {
                body.set(field, school.get(field));
            }
        }
        for (String tie : TIES) {
            if (school.has(tie)) {
                body.set(tie, school.path(tie).get("id"));
            }
        }
        return body;
    }

    private static byte[] withPhone(ObjectNode body, String phone) {
        return body.put("phone", phone).toString().getBytes(StandardCharsets.UTF_8);
    }
}
