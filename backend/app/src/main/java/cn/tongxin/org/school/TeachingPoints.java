package cn.tongxin.org.school;

import cn.tongxin.org.SchoolEnding;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * A central school that still has teaching points cannot simply be closed: somebody must answer for
 * them. When it is merged they pass to the other school.
 */
@Singleton
class TeachingPoints {
    private final SchoolRepository schools;

    TeachingPoints(SchoolRepository schools) {
        this.schools = schools;
    }

    void whenASchoolEnds(@Observes SchoolEnding ending) {
        if (ending.kind() != SchoolEnding.Kind.CLOSE) {
            return;
        }
        long points = schools.openTeachingPoints(ending.school());
        if (points > 0) {
            ending.veto("还有 " + points + " 个教学点在办学");
        }
    }
}
