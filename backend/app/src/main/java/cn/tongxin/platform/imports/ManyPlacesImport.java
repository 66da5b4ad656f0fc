package cn.tongxin.platform.imports;

import cn.tongxin.kernel.errors.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A table that goes to no one school: each row names its place, and is refused by itself there. */
public abstract class ManyPlacesImport<R> extends SheetImport<R> {
    protected ManyPlacesImport(Imported<R> what, ImportTools tools) {
        super(what, tools);
    }

    protected abstract ImportTarget<R> into();

    @Override
    final ImportTarget<R> target(@Nullable UUID school) {
        if (school != null) {
            throw ProblemException.invalid("school", "这类表格不导入到某一所学校，请去掉这一项。");
        }
        return into();
    }
}
