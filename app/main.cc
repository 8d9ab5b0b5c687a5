// recoupe: cross-checks the figures of the press. What it promises to the outside is its help, its
// output and its exit status; everything else is done in the stages.
#include <csignal>
#include <exception>
#include <string>
#include <vector>

#include "app/batch/interrupt.h"
#include "app/command_line.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/help.h"
#include "app/installed.h"
#include "app/output.h"
#include "app/overwriting.h"
#include "reconcile/spool.h"

namespace recoupe {
namespace {

constexpr int not_done = 2;

int run(Command command, const Options& options, Console& console, Output& output) {
  switch (command) {
    case Command::check:
      return run_check(options, console, output);
    case Command::ingest:
      return run_ingest(options, console, output);
    case Command::extract:
      return run_extract(options, console, output);
    case Command::reconcile:
      return run_reconcile(options, console, output);
    case Command::fetch:
      return run_fetch(options, console, output);
    case Command::query:
      return run_query(options, console, output);
    case Command::evaluate:
      return run_evaluate(options, console, output);
    case Command::reference_lint:
      return run_reference_lint(options, console, output);
    case Command::reference_draft:
      return run_reference_draft(options, console, output);
    case Command::reference_list:
      return run_reference_list(options, console, output);
    case Command::reference:
      break;  // never without lint, draft or list
  }
  return not_done;
}

std::string page_for(const Invocation& invocation) {
  const Options& options = invocation.options;
  if (options.version) return version_line();
  return invocation.command ? help_page(*invocation.command, options.language) : help_page(options.language);
}

int carry_out(const Invocation& invocation, Console& console) {
  Options options = invocation.options;
  find_installed_records(options);
  if (const std::optional<Problem> lost = overwriting(options)) {
    console.problem(*lost);
    return not_done;
  }
  tl::expected<Output, Problem> output = Output::open(options.output);
  if (!output) {
    console.problem(output.error());
    return not_done;
  }
  if (options.quiet) console.be_quiet();
  // On one terminal, results and progress must not share a line.
  if (output->is_terminal()) output->before_each_write([&] { console.clear_progress(); });
  int status = 0;
  try {
    if (options.help || options.version) {
      output->write(page_for(invocation));
    } else {
      status = run(*invocation.command, options, console, *output);
    }
    output->commit();
    return status;
  } catch (const OutputFailed& failure) {
    if (failure.what) console.fault(*failure.what);
    return failure.what || console.problems() > 0 ? not_done : status;
  } catch (const SpoolFailed& failure) {
    console.fault(failure.what);
    return not_done;
  } catch (const Interrupted& interrupted) {
    console.fault(options.state ? Text{"interrompu ; la même commande reprendra là",
                                       "interrupted; the same command goes on from here"}
                                : Text{"interrompu", "interrupted"});
    return 128 + interrupted.signal;  // as a shell tells it
  }
}

int recoupe_main(const std::vector<std::string>& arguments) {
  // A closed pipe and a file that may not grow are errors of write(), told apart there.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  Console console(language_of(arguments));
  const tl::expected<Invocation, Text> invocation = parse_command_line(arguments);
  if (!invocation) {
    console.fault(invocation.error());
    return not_done;
  }
  try {
    return carry_out(*invocation, console);
  } catch (const std::exception& error) {
    console.fault(
        {std::string("arrêt imprévu : ") + error.what(), std::string("unexpected end: ") + error.what()});
    return not_done;
  }
}

}  // namespace
}  // namespace recoupe

int main(int argc, char** argv) {
  return recoupe::recoupe_main({argv + 1, argv + argc});
}
