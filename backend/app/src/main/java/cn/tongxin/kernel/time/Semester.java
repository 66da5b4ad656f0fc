package cn.tongxin.kernel.time;

import java.util.Comparator;

/**
 * One of the two semesters of a school year, written {@code 2025-2026-1} for autumn and {@code
 * 2025-2026-2} for spring. When it begins and ends is for the school calendar to say.
 */
public record Semester(AcademicYear year, Term term) implements Comparable<Semester> {
    private static final Comparator<Semester> BY_TIME =
            Comparator.comparing(Semester::year).thenComparing(Semester::term);

    /** In the order of the school year. */
    public enum Term {
        AUTUMN("第一学期（秋季）"),
        SPRING("第二学期（春季）");

        private final String title;

        Term(String title) {
            this.title = title;
        }

        int number() {
            return ordinal() + 1;
        }
    }

    public static Semester parse(String code) {
        int cut = code.lastIndexOf('-');
        for (Term term : Term.values()) {
            if (cut > 0 && code.substring(cut + 1).equals(String.valueOf(term.number()))) {
                return new Semester(AcademicYear.parse(code.substring(0, cut)), term);
            }
        }
        throw new IllegalArgumentException("semester: " + code);
    }

    public String code() {
        return year.code() + "-" + term.number();
    }

    /** In the words of school calendars. */
    public String title() {
        return year.title() + term.title;
    }

    public Semester next() {
        return term == Term.AUTUMN
                ? new Semester(year, Term.SPRING)
                : new Semester(new AcademicYear(year.firstYear() + 1), Term.AUTUMN);
    }

    public Semester previous() {
        return term == Term.SPRING
                ? new Semester(year, Term.AUTUMN)
                : new Semester(new AcademicYear(year.firstYear() - 1), Term.SPRING);
    }

    @Override
    public int compareTo(Semester other) {
        return BY_TIME.compare(this, other);
    }
}
