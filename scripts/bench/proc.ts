import { readFileSync } from 'node:fs';

/** The kernel counts processor time in these for every architecture it tells programs about. */
const TICKS_PER_SECOND = 100;

/** User and system time that a process and its children have used so far, in seconds. */
export function cpuSecondsOf(pid: number): number {
  return processTree(pid).reduce((total, member) => total + ownCpuSeconds(member), 0);
}

/** A figure of `/proc/PID/status`, summed over a process and its children, in bytes: what is resident now, or was at most. */
export function residentBytes(pid: number, which: 'VmRSS' | 'VmHWM'): number {
  return processTree(pid).reduce((total, member) => {
    const kilobytes = new RegExp(`^${which}:\\s+(\\d+) kB$`, 'm').exec(readIfThere(`/proc/${member}/status`) ?? '')?.[1];
    return total + Number(kilobytes ?? 0) * 1024;
  }, 0);
}

/** Time that all processes of the machine have used together, in seconds; what a hypervisor took away counts as used. */
export function machineCpuSeconds(): number {
  const fields = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0]?.trim().split(/\s+/).slice(1).map(Number) ?? [];
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = fields;
  return (user + nice + system + irq + softirq + steal) / TICKS_PER_SECOND;
}

/** The processor cores this process may run on. */
export function allowedCores(): number[] {
  const list = /^Cpus_allowed_list:\s+(\S+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  return list.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

function processTree(pid: number): number[] {
  const children = (readIfThere(`/proc/${pid}/task/${pid}/children`) ?? '').split(' ').filter((text) => text !== '');
  return [pid, ...children.flatMap((child) => processTree(Number(child)))];
}

function ownCpuSeconds(pid: number): number {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat === undefined) return 0;
  // The second field is the name in parentheses, which may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** A process may have ended in the meantime. */
function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
