package cn.tongxin.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NewPupilTest {
    @Test
    void theSameNumberIsTheSameChild() {
        NewPupil first = new NewPupil(0);
        assertEquals("测甲甲甲", first.name());
        assertEquals(LocalDate.of(2012, 1, 1), first.birthDate());
        assertEquals(18, first.idNo().length());
        assertEquals("45010020120101001", first.idNo().substring(0, 17));
    }

    /** The last digit is checked against a number printed in GB 11643. */
    @Test
    void theCheckDigitIsThatOfTheStandard() {
        assertEquals('X', NewPupil.check("11010519491231002"));
    }

    @Test
    void noTwoBearOneNumberOrOneNameAndBirthday() {
        Set<String> papers = new HashSet<>();
        Set<String> people = new HashSet<>();
        for (int i = 0; i < NewPupil.MOST; i += 97) {
            NewPupil pupil = new NewPupil(i);
            assertTrue(papers.add(pupil.idNo()), () -> "number twice: " + pupil);
            assertTrue(people.add(pupil.name() + pupil.birthDate()), () -> "twice: " + pupil);
        }
        assertThrows(IllegalArgumentException.class, () -> new NewPupil(NewPupil.MOST));
    }

    @Test
    void whatIsSentNamesSchoolAndClass() throws IOException {
        JsonNode body = new ObjectMapper().readTree(new NewPupil(3).body("school", "class"));
        assertEquals("school", body.path("school").asText());
        assertEquals("class", body.path("classGroup").asText());
        assertEquals("G" + body.path("idNo").asText(), body.path("studentNo").asText());
    }
}
