package cn.tongxin.platform.imports;

import cn.tongxin.kernel.errors.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows all go to the school that the request names: a wrong cell brings nobody to
 * another one.
 */
public abstract class OneSchoolImport<R> extends SheetImport<R> {
    protected OneSchoolImport(Imported<R> what, ImportTools tools) {
        super(what, tools);
    }

    /**
     * @throws ProblemException when the caller may not bring rows to this school
     */
    protected abstract ImportTarget<R> into(UUID school);

    @Override
    final ImportTarget<R> target(@Nullable UUID school) {
        if (school == null) {
            throw ProblemException.invalid("school", "请选择导入到哪一所学校。");
        }
        return into(school);
    }
}
