package cn.tongxin.kernel.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A school year, written {@code 2025-2026}.
 *
 * @param firstYear the year in which it begins
 */
public record AcademicYear(int firstYear) implements Comparable<AcademicYear> {
    private static final Pattern CODE = Pattern.compile("(\\d{4})-(\\d{4})");

    public AcademicYear {
        // Four digits each, because codes are compared and sorted as text.
        if (firstYear < 1000 || firstYear > 9998) {
            throw new IllegalArgumentException("academic year: " + firstYear);
        }
    }

    public static AcademicYear parse(String code) {
        Matcher matcher = CODE.matcher(code);
        if (matcher.matches()) {
            AcademicYear year = new AcademicYear(Integer.parseInt(matcher.group(1)));
            if (year.code().equals(code)) {
                return year;
            }
        }
        throw new IllegalArgumentException("academic year: " + code);
    }

    /** The year a date belongs to when no school calendar says otherwise. */
    public static AcademicYear of(LocalDate date) {
        boolean begun = date.getMonthValue() >= Month.SEPTEMBER.getValue();
        return new AcademicYear(begun ? date.getYear() : date.getYear() - 1);
    }

    public String code() {
        return firstYear + "-" + (firstYear + 1);
    }

    /** In the words of school calendars. */
    public String title() {
        return firstYear + "—" + (firstYear + 1) + "学年";
    }

    public LocalDate firstDay() {
        return LocalDate.of(firstYear, Month.SEPTEMBER, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(firstYear + 1, Month.AUGUST, 31);
    }

    @Override
    public int compareTo(AcademicYear other) {
        return Integer.compare(firstYear, other.firstYear);
    }
}
