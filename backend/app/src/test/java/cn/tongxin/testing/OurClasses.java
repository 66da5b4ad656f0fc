package cn.tongxin.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The compiled classes of this module, without tests and without the modules beside it. */
public final class OurClasses {
    public static final JavaClasses ALL =
            new ClassFileImporter().importPath(Path.of("target", "classes"));

    private OurClasses() {}
}
