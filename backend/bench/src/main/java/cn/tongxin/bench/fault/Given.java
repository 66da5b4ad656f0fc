package cn.tongxin.bench.fault;

import cn.tongxin.bench.command.Settings;
import cn.tongxin.bench.report.Console;
import cn.tongxin.bench.report.Results;

/** What a fault bench is given by the command line. */
public record Given(Settings settings, Console console, Results results) {}
