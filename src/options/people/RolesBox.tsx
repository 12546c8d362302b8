import { ROLES, type Role } from '../../core/handoff/person.ts';
import css from './People.module.css';

const NAMES: Record<Role, string> = { sdr: 'SDR', ae: 'AE', manager: 'Manager', admin: 'Administrator' };

export const rolesInWords = (roles: readonly Role[]): string =>
  ROLES.filter((role) => roles.includes(role))
    .map((role) => NAMES[role])
    .join(', ') || 'No role';

export function RolesBox({ roles, onRoles }: { roles: readonly Role[]; onRoles: (roles: Role[]) => void }) {
  return (
    <fieldset className={css.roles}>
      <legend>Roles</legend>
      {ROLES.map((role) => (
        <label key={role} className={css.check}>
          <input
            type="checkbox"
            checked={roles.includes(role)}
            onChange={({ currentTarget: { checked } }) => onRoles(ROLES.filter((one) => (one === role ? checked : roles.includes(one))))}
          />
          {NAMES[role]}
        </label>
      ))}
    </fieldset>
  );
}
