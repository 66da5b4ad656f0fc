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
 */
record CorrectableSchool(
        String id, String villageCode, String etag, byte[] firstBody, byte[] secondBody) {
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
                    "establishedOn");

    static CorrectableSchool of(Api.Found found) {
        JsonNode school = found.body();
        String village = school.path("village").path("code").asText();
        ObjectNode body = new ObjectMapper().createObjectNode().put("divisionCode", village);
        for (String field : UNCHANGED) {
            if (school.has(field)) {
                body.set(field, school.get(field));
            }
        }
        return new CorrectableSchool(
                school.path("id").asText(),
                village,
                found.etag(),
                withPhone(body, FIRST_PHONE),
                withPhone(body, SECOND_PHONE));
    }

    private static byte[] withPhone(ObjectNode body, String phone) {
        return body.put("phone", phone).toString().getBytes(StandardCharsets.UTF_8);
    }
}
