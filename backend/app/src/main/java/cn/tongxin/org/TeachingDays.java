package cn.tongxin.org;

import cn.tongxin.kernel.time.AcademicYear;
import java.time.LocalDate;

/** Facade of the module org: between which days a school year is taught. */
public interface TeachingDays {

    /** The first day on which any stage is taught; where no calendar says so, 1 September. */
    LocalDate first(AcademicYear year);

    /** The last day on which any stage is taught; where no calendar says so, the middle of July. */
    LocalDate last(AcademicYear year);
}
