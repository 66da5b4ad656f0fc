package cn.tongxin.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CivilClockTest {
    /**
     * Half past six in the morning of the second of March in Nanning, still the first in London.
     */
    private static final Instant MORNING = Instant.parse("2026-03-01T22:30:00Z");

    private record Dated(@PastOrPresent LocalDate on) {}

    private static int violations(String date) {
        Clock utc = Clock.fixed(MORNING, ZoneOffset.UTC);
        try (ValidatorFactory factory =
                Validation.byDefaultProvider()
                        .configure()
                        .clockProvider(new CivilClock(utc))
                        .buildValidatorFactory()) {
            return factory.getValidator().validate(new Dated(LocalDate.parse(date))).size();
        }
    }

    @Test
    void today_is_the_date_in_nanning() {
        assertEquals(0, violations("2026-03-01"));
        assertEquals(0, violations("2026-03-02"));
        assertEquals(1, violations("2026-03-03"));
    }
}
